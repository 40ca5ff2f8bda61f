import { jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ClientResponse } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { ok, refuse } from '../../test/fake-server.ts';
import { finished } from '../../test/practice.ts';
import {
  answer,
  at,
  choose,
  first,
  lessons,
  open,
  press,
  preview,
  shared,
  soon,
} from './test/response-page.ts';

describe('what is chosen and not done yet', () => {
  const both: ClientResponse = { ...shared, visibility: { first: 'shared', lessons: 'shared' } };

  it('says so beside the choice and over the preview, by the words of the button', async () => {
    await open(both);
    expect(screen.getByRole('region', { name: 'What Ruth and Paul will see' })).toBeTruthy();
    choose(first, 'Keep');
    answer(first).getByText(
      /Still shared\. It is taken back once you press “Take one answer back”/,
    );
    screen.getByRole('region', {
      name: 'What Ruth and Paul will see once you press “Take one answer back”',
    });
    choose(first, 'Share');
    expect(screen.queryByText(/once you press/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Back to the first page' })).toBeTruthy();
  });

  it('says how long something stays where it is exchanged for another', async () => {
    await open(shared);
    choose(first, 'Keep');
    choose(lessons, 'Share');
    answer(first).getByText(/taken back a few seconds after you press “Share one, take one back”/);
  });

  it('takes back one of two at once, after saying what is seen of it', async () => {
    const { server } = await open(both, { [`POST ${at}/share`]: () => ok(shared) });
    choose(lessons, 'Keep');
    press('Take one answer back');
    const dialog = within(screen.getByRole('dialog', { name: 'Take this answer back?' }));
    dialog.getByText(
      /^From then on nobody there can open it\..*What Ruth and Paul read, they know/,
    );
    dialog.getByText(/Their page then says how many answers are kept, never which/);
    expect(server.of('POST', 'share')).toEqual([]);
    await act(async () =>
      fireEvent.click(dialog.getByRole('button', { name: 'Take one answer back' })),
    );
    expect(server.of('POST', 'share')[0]?.body).toEqual({ revision: 1, share: ['first'] });
    await screen.findByText(/^Taken back\. What stands on “Share” stays shared/);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says in the dialog why one could not be taken back', async () => {
    await open(both, { [`POST ${at}/share`]: () => refuse(409, 'revision-not-current') });
    choose(lessons, 'Keep');
    press('Take one answer back');
    const dialog = within(screen.getByRole('dialog', { name: 'Take this answer back?' }));
    await act(async () =>
      fireEvent.click(dialog.getByRole('button', { name: 'Take one answer back' })),
    );
    await dialog.findByText('revision-not-current');
  });

  it('asks before the last one is taken back, as taking it back does', async () => {
    const { server } = await open(shared);
    choose(first, 'Keep');
    preview().getByText(/^Nothing\. Whoever could read it sees that you took it back/);
    press('Take one answer back');
    const dialog = within(screen.getByRole('dialog', { name: 'Take this back?' }));
    expect(server.of('POST', 'take-back')).toEqual([]);
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByText('Taken back. It is kept by you again.');
    expect(server.of('POST', 'take-back')).toHaveLength(1);
    expect(server.of('POST', 'share')).toEqual([]);
  });

  it('says after an undo in time that nobody could read it', async () => {
    await open(shared, {
      [`POST ${at}/take-back`]: () => ok({ ...finished, wasShared: false }),
    });
    press('Take it back');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByText('Not shared. Nobody could read it.');
  });

  it('shares again what was written since', async () => {
    const { server } = await open({ ...shared, revision: 2 });
    await act(async () => press('Share it as it is now'));
    expect(server.of('POST', 'share')[0]?.body).toEqual({ revision: 2, share: ['first'] });
    await screen.findByText('In a few seconds Ruth and Paul can read it as it is now.');
  });

  it('never calls it taking back where newer words go with what stays', async () => {
    await open({ ...both, revision: 2 });
    choose(lessons, 'Keep');
    answer(lessons).getByText(/taken back a few seconds after you press “Share it as it is now”/);
    expect(screen.queryByRole('button', { name: /^Take one/ })).toBeNull();
  });

  it('is asked about on the way out, and done from there', async () => {
    const { server } = await open(shared);
    choose(first, 'Keep');
    await leave('Not now');
    press('Stay here');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(answer(first).getByRole('radio', { name: 'Keep', checked: true })).toBeTruthy();
    const dialog = await leave('Not now');
    dialog.getByText(/What is shared stays readable until then/);
    dialog.getByText(/Whoever could read it sees that you took it back/);
    await act(async () =>
      fireEvent.click(dialog.getByRole('button', { name: 'Take one answer back' })),
    );
    expect(server.of('POST', 'take-back')).toHaveLength(1);
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
    await screen.findByText('Taken back. It is kept by you again.');
  });

  it('stays as it was where that is said, also when it fails', async () => {
    const { server } = await open(both, {
      [`POST ${at}/share`]: () => refuse(409, 'revision-not-current'),
    });
    choose(first, 'Keep');
    const dialog = await leave('Not now');
    await act(async () =>
      fireEvent.click(dialog.getByRole('button', { name: 'Take one answer back' })),
    );
    await dialog.findByText('revision-not-current');
    fireEvent.click(dialog.getByRole('button', { name: 'Leave it as it is' }));
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
    expect(server.of('POST', 'take-back')).toEqual([]);
  });

  it('goes without a question where all is kept in so many words', async () => {
    const { server } = await open();
    choose(first, 'Share');
    await screen.findByRole('button', { name: 'Share one answer' });
    fireEvent.click(screen.getByRole('link', { name: 'Keep all' }));
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
    expect(server.of('POST', 'share')).toEqual([]);
  });
});

describe('what is said of it', () => {
  afterEach(() => {
    jest.useRealTimers();
  });
  const seconds = (n: number) => act(() => void jest.advanceTimersByTime(n * 1000));
  const press = (name: string) =>
    act(async () => fireEvent.click(screen.getByRole('button', { name })));

  const newer = { ...shared, revision: 2 };
  interface Given {
    given: ClientResponse;
    choosing: () => void;
    now: string;
    after: string;
  }
  it.each<[string, Given]>([
    [
      'Share one answer',
      {
        given: finished,
        choosing: () => choose(first, 'Share'),
        now: 'Shared. Ruth and Paul can read it in a few seconds.',
        after: 'Shared with Ruth and Paul.',
      },
    ],
    [
      'Share it as it is now',
      {
        given: newer,
        choosing: () => undefined,
        now: 'In a few seconds Ruth and Paul can read it as it is now.',
        after: 'Shared with Ruth and Paul as it is now.',
      },
    ],
    [
      'Share one, take one back',
      {
        given: shared,
        choosing: () => [choose(first, 'Keep'), choose(lessons, 'Share')],
        now: 'In a few seconds Ruth and Paul can read what stands on “Share”, and nothing else.',
        after: 'Done. Ruth and Paul can read what stands on “Share”, and nothing else.',
      },
    ],
  ])('is true at each moment: %s', async (button, { given, choosing, now, after }) => {
    await open(given);
    choosing();
    jest.useFakeTimers();
    await press(button);
    expect(screen.getByText(now)).toBeTruthy();
    // Undo would come too late from then on, whoever stays at it.
    fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
    seconds(9);
    expect(screen.getByText(now)).toBeTruthy();
    seconds(1);
    expect(screen.queryByText(now)).toBeNull();
    expect(screen.getByText(after)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says so too where one is taken back before anybody could read the rest', async () => {
    const left = { ...shared, readableFrom: '2026-11-24T10:00:15.000Z' };
    const visibility = { first: 'shared', lessons: 'shared' } as const;
    await open(
      { ...shared, readableFrom: soon, visibility },
      { [`POST ${at}/share`]: () => ok(left) },
    );
    choose(lessons, 'Keep');
    jest.useFakeTimers();
    await press('Take one answer back');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () =>
      fireEvent.click(dialog.getByRole('button', { name: 'Take one answer back' })),
    );
    expect(screen.getByText('Taken back. Ruth and Paul can read the rest in a few seconds.'));
    seconds(10);
    expect(screen.getByText('Taken back. What stands on “Share” stays shared.')).toBeTruthy();
  });
});

describe('the wish to be read first', () => {
  const asked = 'Read this before you meet?';
  const early: Item = { id: 'close.early', type: 'yes_no', text: asked, core: true };
  const exercise = { ...finished.exercise, closing_block: [early] };
  const answers = { ...finished.answers, 'close.early': true };
  const wishing: ClientResponse = { ...finished, exercise, answers };
  const marked: ClientResponse = {
    ...shared,
    exercise,
    answers,
    visibility: { first: 'shared', 'close.early': 'shared' },
  };
  const isOn = (name: string, to: 'Keep' | 'Share') =>
    expect(answer(name).getByRole('radio', { name: to, checked: true })).toBeTruthy();

  it('goes along with the first answer, seen to do so, and says what it does', async () => {
    const { server } = await open(wishing);
    screen.getByText(/^You would like Ruth to read this before you meet\. That goes with/);
    answer(asked).getByText(/^Sharing this answer marks all of it for Ruth.*Kept or taken back/);
    answer(asked).getByText(/You said yes, so it goes with what you share, unless/);
    isOn(asked, 'Keep');
    choose(first, 'Share');
    isOn(asked, 'Share');
    answer(asked).getByText(/^Not shared yet/);
    await act(async () => press('Share one answer and your wish'));
    expect(server.of('POST', 'share')[0]?.body).toEqual({
      revision: 1,
      share: ['first', 'close.early'],
    });
  });

  it('stays kept where that was chosen, and goes back with the last answer', async () => {
    await open(wishing);
    choose(first, 'Share');
    choose(first, 'Keep');
    isOn(asked, 'Keep');
    expect(screen.queryByRole('button', { name: /^Share (one|two)/ })).toBeNull();
    choose(first, 'Share');
    choose(asked, 'Keep');
    await screen.findByRole('button', { name: 'Share one answer' });
    choose(first, 'Keep');
    choose(lessons, 'Share');
    isOn(asked, 'Keep');
    press('Share all');
    isOn(asked, 'Share');
  });

  it('may be shared alone, and a no is an answer like any other', async () => {
    const opened = await open(wishing);
    choose(asked, 'Share');
    await screen.findByRole('button', { name: 'Share one answer' });
    opened.page.unmount();
    await open({ ...wishing, answers: { ...answers, 'close.early': false } });
    choose(first, 'Share');
    isOn(asked, 'Keep');
    expect(screen.queryByText(/^You would like Ruth/)).toBeNull();
  });

  it('is a mark only while its answer is shared', async () => {
    const opened = await open(marked);
    screen.getByText(/^You would like Ruth.*That answer is shared, so it is marked for them/);
    choose(asked, 'Keep');
    press('Take one answer back');
    expect(screen.getByRole('dialog', { name: 'Take this answer back?' })).toBeTruthy();
    opened.page.unmount();
    const kept = await open({ ...marked, visibility: { first: 'shared' } });
    screen.getByText(/That answer is kept, so there is no mark/);
    choose(lessons, 'Share');
    isOn(asked, 'Keep');
    kept.page.unmount();
    await open({ ...marked, revision: 2 });
    screen.getByText(/That is marked once you share it as it is now/);
  });

  it('stays a mark, and is said to, until the no that came after it is shared', async () => {
    const sharedNow = { on: '2026-11-19', answers: { first: 'x', 'close.early': true } };
    const said = /^It is still marked for Ruth.*The mark goes once you share it as it is now/;
    const changed = { ...marked, revision: 2, sharedNow };
    const no = await open({ ...changed, answers: { ...answers, 'close.early': false } });
    screen.getByText(said);
    no.page.unmount();
    await open(changed);
    screen.getByText(/That answer is shared, so it is marked/);
    expect(screen.queryByText(said)).toBeNull();
  });

  it('stands in the preview as at the practice', async () => {
    const { id, exercise: one } = wishing;
    const { title, version } = one;
    const view = { id, title, version, exercise: one, keptItems: 1, answers };
    await open(wishing, { [`GET ${at}/practice-view*`]: () => ok(view) });
    choose(first, 'Share');
    await preview().findByText('Would like you to read this before you meet');
  });
});

async function leave(name: string) {
  // The question comes with a part of its own, which a person's finger leaves time for.
  await act(() => import('./leave-choices.tsx'));
  fireEvent.click(screen.getByRole('link', { name }));
  return within(await screen.findByRole('dialog', { name: 'Leave without doing it?' }));
}
