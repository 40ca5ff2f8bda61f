import axe from 'axe-core';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ClientResponse } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { finished, noor, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client`;
const at = `${own}/responses/${response}`;

async function open(given: ClientResponse = finished, more: Routes = {}) {
  let now = given;
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${at}`]: () => ok(now),
    [`GET ${own}/home`]: () =>
      ok({
        therapistName: 'Ruth',
        practiceName: 'Linden Practice',
        practicePhone: null,
        readingHabit: '',
        hasEnded: false,
        clientName: 'Noor',
        today: '2026-11-24',
        lastWroteOn: null,
        nextSession: null,
        away: [],
        entries: [],
      }),
    [`GET ${at}/practice-view*`]: () => {
      const { id, exercise, answers } = finished;
      const { title, version } = exercise;
      const shown = { first: answers['first'] };
      return ok({ id, title, version, exercise, keptItems: 1, answers: shown });
    },
    [`POST ${at}/share`]: () => {
      now = { ...now, state: 'shared', sharedRevision: 1, visibility: { first: 'shared' } };
      return ok(now);
    },
    [`POST ${at}/take-back`]: () => {
      now = { ...now, state: 'kept', sharedRevision: null };
      return ok(now);
    },
    ...more,
  });
  const page = renderApp(`/p/${practice}/client/response/${response}`);
  await screen.findByRole('heading', { level: 1 });
  return { server, page };
}

const shared: ClientResponse = {
  ...finished,
  state: 'shared',
  sharedRevision: 1,
  wasShared: true,
  visibility: { first: 'shared' },
};
const [first, lessons] = ['What do you remember?', 'Which of these did you pick up?'];
const choose = (name: string, to: 'Keep' | 'Share') =>
  fireEvent.click(answer(name).getByRole('radio', { name: to }));

const answer = (name: string) => {
  const mine = within(screen.getByRole('region', { name: 'My answers' }));
  const found = mine.getByRole('heading', { level: 3, name }).closest('article');
  if (!found) throw new Error(`No answer to ${name}`);
  return within(found);
};
const preview = () => within(screen.getByRole('region', { name: /^What Ruth and Paul will see/ }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the share page', () => {
  it('presets nothing to share and names every reader', async () => {
    await open();
    expect(screen.getAllByRole('radio', { name: 'Keep', checked: true })).toHaveLength(2);
    const readers = within(screen.getByRole('region', { name: 'Who will be able to read it' }));
    expect(readers.getByText('Ruth')).toBeTruthy();
    expect(readers.getByText('Paul')).toBeTruthy();
    expect(readers.getByText(/joins later reads only what you share from then on/)).toBeTruthy();
    expect(preview().getByText(/sees that this is done and kept private/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Share one/ })).toBeNull();
  });

  it('does not ask about the day again', async () => {
    await open();
    expect(screen.queryByText('Is today an okay day for this?')).toBeNull();
  });

  it('shows the practice’s view as the server cuts it', async () => {
    const { server } = await open();
    fireEvent.click(answer('What do you remember?').getByRole('radio', { name: 'Share' }));
    expect(await preview().findByText(/The back seat/)).toBeTruthy();
    expect(server.of('GET', 'practice-view').map(({ path }) => path)).toEqual([
      `${at}/practice-view?items=first`,
    ]);
    expect(preview().getByText(/kept/)).toBeTruthy();
    expect(preview().queryByText('Rest must be earned')).toBeNull();
  });

  it('shares exactly what was chosen, and undoes it', async () => {
    const { server } = await open();
    fireEvent.click(answer('What do you remember?').getByRole('radio', { name: 'Share' }));
    await act(async () => press('Share one answer'));
    expect(server.of('POST', 'share')[0]?.body).toEqual({ revision: 1, share: ['first'] });
    await screen.findByText('Shared with Ruth and Paul.');
    await screen.findByRole('heading', { level: 1, name: 'What you shared' });
    await act(async () => press('Undo'));
    expect(server.of('POST', 'take-back')).toHaveLength(1);
    await screen.findByRole('heading', { level: 1, name: 'Look before you share' });
  });

  it('says what taking back cannot undo, before it does', async () => {
    const { server } = await open(shared);
    press('Take it back');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/What Ruth and Paul read, they know/)).toBeTruthy();
    expect(server.of('POST', 'take-back')).toEqual([]);
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByText('Taken back. It is kept by you again.');
  });

  it('undoes sharing again to what was shared before', async () => {
    const { server } = await open(shared, { [`POST ${at}/take-back`]: () => ok(shared) });
    fireEvent.click(screen.getByRole('radio', { name: 'Share', checked: false }));
    await act(async () => press('Share one more'));
    await act(async () => press('Undo'));
    expect(server.of('POST', 'take-back')).toHaveLength(1);
    await screen.findByText('Undone. What you shared before is shared as it was.');
  });

  it('says on paper what is shared, whatever is chosen on the screen', async () => {
    const more = { ...shared, visibility: { first: 'shared', lessons: 'shared' } };
    let now: object = shared;
    await open(shared, { [`POST ${at}/share`]: () => ok(more), [`GET ${at}`]: () => ok(now) });
    expect(answer(first).getByText('Shared')).toBeTruthy();
    fireEvent.click(answer(first).getByRole('radio', { name: 'Keep' }));
    fireEvent.click(answer(lessons).getByRole('radio', { name: 'Share' }));
    expect(answer(first).getByText('Shared')).toBeTruthy();
    expect(answer(lessons).getByText('Kept')).toBeTruthy();
    now = more;
    await act(async () => press('Share one, take one back'));
    await screen.findByText(/^Done\. Ruth and Paul can read what stands on “Share”/);
    await waitFor(() => expect(answer(lessons).getByText('Shared')).toBeTruthy());
    expect(answer(first).getByRole('radio', { name: 'Share', checked: true })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Share (one|two)/ })).toBeNull();
  });

  it('takes back all, also what an undo would leave shared', async () => {
    const left = [shared, { ...shared, state: 'kept', sharedRevision: null }];
    const { server } = await open(shared, { [`POST ${at}/take-back`]: () => ok(left.shift()) });
    press('Take it back');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByText('Taken back. It is kept by you again.');
    expect(server.of('POST', 'take-back')).toHaveLength(2);
  });

  it('deletes for ever only after a confirmation', async () => {
    const { server } = await open(finished, { [`DELETE ${at}`]: () => ok(null, 204) });
    press('Delete for ever');
    expect(server.of('DELETE', response)).toEqual([]);
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Delete for ever' })));
    await waitFor(() => expect(server.of('DELETE', response)).toHaveLength(1));
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
  });

  it('tells why something that was shared stays', async () => {
    await open(finished, { [`DELETE ${at}`]: () => refuse(409, 'response-was-shared') });
    press('Delete for ever');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Delete for ever' })));
    await dialog.findByText('response-was-shared');
  });

  it('offers no deletion of what was shared, and says why', async () => {
    await open({ ...finished, wasShared: true });
    expect(screen.queryByRole('button', { name: 'Delete for ever' })).toBeNull();
    expect(screen.getByText(/cannot be deleted for ever/)).toBeTruthy();
  });

  it('says before the choice who could read it, and when it is read', async () => {
    await open({ ...finished, readingHabit: 'On weekdays by 6 pm' });
    expect(screen.getByText(/What you share can be read by Ruth and Paul/)).toBeTruthy();
    const readers = within(screen.getByRole('region', { name: 'Who will be able to read it' }));
    expect(readers.getByText('On weekdays by 6 pm')).toBeTruthy();
  });

  it('leads to who opened this one, once it could be opened', async () => {
    const first = await open();
    expect(screen.queryByRole('link', { name: 'Who opened this' })).toBeNull();
    first.page.unmount();
    await open({ ...finished, wasShared: true });
    const link = screen.getByRole('link', { name: 'Who opened this' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/opened?response=${response}`);
  });

  it('offers no sharing once the work has ended, and still takes back', async () => {
    await open({ ...shared, hasEnded: true, revision: 2 });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Share/ })).toBeNull();
    expect(answer('What do you remember?').getByText('Shared')).toBeTruthy();
    expect(answer('Which of these did you pick up?').getByText('Kept')).toBeTruthy();
    expect(screen.queryByText(/until you share again/)).toBeNull();
    press('Take it back');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByRole('heading', { level: 1, name: 'What you kept' });
    expect(screen.getByText(/Your work together has ended. This stays yours/)).toBeTruthy();
  });

  it('shows a line from the therapist', async () => {
    await open({
      ...finished,
      lines: [{ text: 'Thank you.', fromName: 'Ruth', on: '2026-11-20' }],
    });
    expect(screen.getByText('A line from Ruth')).toBeTruthy();
    expect(screen.getByText('Thank you.').className).toContain('words');
  });

  it('says who is told of what was taken back', async () => {
    await open({ ...finished, wasShared: true });
    expect(preview().getByText(/sees that you took it back, and on which day/)).toBeTruthy();
    expect(screen.queryByText(/kept private/)).toBeNull();
  });

  it('calls the author in the preview as the practice does', async () => {
    await open({ ...finished, authorName: 'Nono' });
    choose(first, 'Share');
    expect(await preview().findByText('One answer is kept by Nono.')).toBeTruthy();
  });

  it('reads only what the small version asked, and offers the rest once, last', async () => {
    const answers = { ready: { code: 'yes' }, first: 'The back seat.' };
    await open({ ...finished, size: 'small', answers });
    expect(screen.queryByText(lessons)).toBeNull();
    expect(answer(first).getByRole('radio', { name: 'Keep' })).toBeTruthy();
    const more = screen.getByRole('link', { name: 'There is more, if you would like it' });
    expect(more.getAttribute('href')).toMatch(/\?size=full$/);
  });

  it('puts what waits for later below the choices', async () => {
    const after: Item = { id: 'after', type: 'text_long', text: 'What happened?', carry: true };
    const exercise = { ...finished.exercise, items: [...finished.exercise.items, after] };
    await open({ ...finished, exercise });
    const later = screen.getByRole('link', { name: 'What happened?' });
    const choices = screen.getByRole('region', { name: 'My answers' });
    expect(choices.compareDocumentPosition(later)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText(/^Later, if you like/)).toBeTruthy();
    expect(within(choices).queryByText('What happened?')).toBeNull();
  });

  it('has no fault that a machine can find', async () => {
    const { page } = await open();
    const { violations } = await axe.run(page.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

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

  it('takes back one of two, and undoes it', async () => {
    const { server } = await open(both, {
      [`POST ${at}/share`]: () => ok(shared),
      [`POST ${at}/take-back`]: () => ok(both),
    });
    choose(lessons, 'Keep');
    await act(async () => press('Take one answer back'));
    expect(server.of('POST', 'share')[0]?.body).toEqual({ revision: 1, share: ['first'] });
    await screen.findByText(/^Taken back\. What stands on “Share” stays shared/);
    await act(async () => press('Undo'));
    await screen.findByText('Undone. What you shared before is shared as it was.');
  });

  it('asks before the last one is taken back, as taking it back does', async () => {
    const { server } = await open(shared);
    choose(first, 'Keep');
    preview().getByText(/will see that you took it back, and on which day/);
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
    await screen.findByText('Shared with Ruth and Paul as it is now.');
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

async function leave(name: string) {
  // The question comes with a part of its own, which a person's finger leaves time for.
  await act(() => import('./leave-choices.tsx'));
  fireEvent.click(screen.getByRole('link', { name }));
  return within(await screen.findByRole('dialog', { name: 'Leave without doing it?' }));
}
