import type { ExerciseLine, Rhythm, TherapistAssignment } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { ok, type Routes } from '../../test/fake-server.ts';
import { agreement, asRuth, client, line, noor, own } from './test/ruth.ts';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const list = `${own}/clients/${client}/assignments`;

const fridays: Rhythm = {
  kind: 'weekly',
  weekday: 5,
  time: '18:00',
  weeks: 12,
  afterwards: 'monthly',
};

const openCard = async (rhythm: Rhythm, more: Routes = {}) => {
  const one: ExerciseLine = { ...line, prepare: false, rhythm };
  const opened = asRuth(`therapist/agree?client=${client}&exercise=roots`, {
    [`GET ${own}/exercises`]: () => ok({ exercises: [one] }),
    [`POST ${list}`]: () => ok({ ...agreement, progress: 'open' }, 201),
    ...more,
  });
  await screen.findByRole('button', { name: 'Agreed in the room' });
  return opened;
};

const agreed = async (server: Awaited<ReturnType<typeof openCard>>['server']) => {
  await act(async () => press('Agreed in the room'));
  return server.of('POST', 'assignments')[0]?.body;
};

describe('how often, on the agreement card', () => {
  it('starts from the exercise as one sentence, and the other side reads it too', async () => {
    const { server } = await openCard(fridays);
    const said = 'Every week on Friday at 18:00, for 12 weeks, then once a month.';
    expect(screen.getAllByText(said)).toHaveLength(2);
    const preview = within(screen.getByRole('region', { name: 'As your client will see it' }));
    expect(preview.getByText(said)).toBeTruthy();
    expect(preview.getByText('You can move it to another day.')).toBeTruthy();
    expect(screen.queryByLabelText('It comes')).toBeNull();
    expect(screen.queryByLabelText('For')).toBeNull(); // it is for no one session
    expect(await agreed(server)).toMatchObject({ rhythm: fridays, forSession: null });
  });

  it('says when it is more often than it is meant to be asked', async () => {
    await openCard({ kind: 'every', weeks: 2, time: '18:00', times: null });
    expect(screen.queryByText(/more often than it is meant/)).toBeNull();
    press('Choose another rhythm');
    fireEvent.change(screen.getByLabelText('It comes'), { target: { value: 'weekly' } });
    expect(screen.getByText(/^This is more often than .* \(Every other week\)/)).toBeTruthy();
  });

  it('says how many would be open with this one, once they are many', async () => {
    const running = { ...agreement, progress: 'open', slug: 'other' };
    const four = [1, 2, 3, 4].map((n) => ({ ...running, id: `${n}` }));
    await openCard(
      { kind: 'once' },
      { [`GET ${list}`]: () => ok({ assignments: four, pausedUntil: null }) },
    );
    expect(await screen.findByText(/^With this one .* has five open\.$/)).toBeTruthy();
  });

  it('is changed by few fields, and stays a sentence', async () => {
    const { server } = await openCard(fridays);
    press('Choose another rhythm');
    choose('On', '3');
    choose('At', '07:30');
    choose('For', '');
    expect(screen.getAllByText('Every week on Wednesday at 07:30.')).toHaveLength(2);
    expect(await agreed(server)).toMatchObject({
      rhythm: { kind: 'weekly', weekday: 3, time: '07:30', weeks: null, afterwards: null },
    });
  });

  it.each<{ kind: string; more: () => void; said: string; rhythm: Rhythm }>([
    { kind: 'once', more: () => undefined, said: 'Once.', rhythm: { kind: 'once' } },
    {
      kind: 'every',
      more: () => choose('Weeks between two', '3'),
      said: 'Every three weeks.',
      rhythm: { kind: 'every', weeks: 3, time: '18:00', times: null },
    },
    {
      kind: 'session',
      more: () => choose('Which sessions', '2'),
      said: 'Before every other session.',
      rhythm: { kind: 'session', when: 'before', every: 2 },
    },
    {
      kind: 'months',
      more: () => fireEvent.click(screen.getByRole('checkbox', { name: 'after one month' })),
      said: 'After three and six months.',
      rhythm: { kind: 'months', at: [3, 6] },
    },
  ])('can come: $kind', async ({ kind, more, said, rhythm }) => {
    const { server } = await openCard(fridays);
    press('Choose another rhythm');
    choose('It comes', kind);
    more();
    expect(screen.getAllByText(said).length).toBeGreaterThan(0);
    expect(await agreed(server)).toMatchObject({ rhythm });
  });

  it('says when the first one comes, where it is not there at once', async () => {
    const series = { rhythm: fridays, opened: 0, done: 0, setAside: 0, day: null };
    await openCard(fridays, {
      [`POST ${list}`]: () =>
        ok({ ...agreement, series: { ...series, nextDay: '2099-12-04' } }, 201),
    });
    await act(async () => press('Agreed in the room'));
    expect(screen.getByText(/The first one comes on 4 December 2099\.$/)).toBeTruthy();
  });

  it('leaves a log a log', async () => {
    const { server } = await openCard({ kind: 'log' });
    expect(screen.getAllByText('Any time, as often as it happens.')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Choose another rhythm' })).toBeNull();
    expect(await agreed(server)).toMatchObject({ rhythm: { kind: 'log' } });
  });

  it('is kept with a card that is half written', async () => {
    const { router } = await openCard(fridays);
    press('Choose another rhythm');
    choose('On', '3');
    const there = router.state.location.href;
    await act(() => router.navigate({ href: there.replace(/therapist.*/, 'therapist') }));
    await act(() => router.navigate({ href: there }));
    expect(await screen.findByText('Not sent yet – as you left it.')).toBeTruthy();
    expect(screen.getAllByText(/^Every week on Wednesday/)).toHaveLength(2);
  });
});

describe('the rhythm of an agreement that runs', () => {
  const series = { rhythm: fridays, opened: 3, done: 2, setAside: 0, day: null, nextDay: null };
  const running: TherapistAssignment = { ...agreement, series };
  const path = `${own}/assignments/${agreement.id}`;
  const openChange = async (there: TherapistAssignment = running) => {
    const opened = asRuth(`therapist/agree?client=${client}&change=${agreement.id}`, {
      [`GET ${own}/exercises`]: () => ok({ exercises: [{ ...line, rhythm: fridays }] }),
      [`GET ${list}`]: () => ok({ assignments: [there], pausedUntil: null }),
      [`PUT ${path}`]: () => ok(there),
      [`POST ${path}/undo`]: () => ok(null, 204),
    });
    await screen.findByRole('button', { name: 'Save the change' });
    return opened;
  };

  it('is changed on its card, says what happens to what is there, and can be taken back', async () => {
    const { server } = await openChange();
    press('Choose another rhythm');
    expect(screen.queryByRole('option', { name: 'once' })).toBeNull();
    choose('On', '2');
    const told =
      'What is open stays open, and what is planned follows. Noor Haddad sees what has changed.';
    expect(screen.getByText(told)).toBeTruthy();
    choose('For', '4');
    expect(screen.getByText(`${told} It counts anew from today.`)).toBeTruthy();
    await act(async () => press('Save the change'));
    expect(server.of('PUT', 'assignments')[0]?.body).toMatchObject({
      rhythm: { ...fridays, weekday: 2, weeks: 4 },
    });
    await act(async () => press('Undo'));
    expect(server.of('POST', 'undo')).toHaveLength(1);
  });

  it('is not sent where nobody touched it: the client may have moved its day', async () => {
    const { server } = await openChange();
    fireEvent.change(screen.getByLabelText('When, where'), { target: { value: 'At home.' } });
    await act(async () => press('Save the change'));
    expect(server.of('PUT', 'assignments')[0]?.body).not.toHaveProperty('rhythm');
  });

  it('of what was agreed on once stays as it is', async () => {
    await openChange({ ...agreement, series: null });
    expect(screen.queryByRole('button', { name: 'Choose another rhythm' })).toBeNull();
  });

  it('stands among the changes of the card', async () => {
    const { card } = agreement;
    const earlier = [{ card, rhythm: fridays, changedOn: '2026-11-20', byName: 'Ruth' }];
    const now = { ...running, series: { ...series, rhythm: { ...fridays, weekday: 2 as const } } };
    asRuth(`therapist/clients/${client}/agreements`, {
      [`GET ${list}`]: () => ok({ assignments: [{ ...now, earlier }], pausedUntil: null }),
    });
    const before = await screen.findByText(/^Every week on Friday at 18:00, for 12 weeks/);
    expect(before.closest('details')?.textContent).toContain('How often');
  });
});

describe('what comes again, in the list of agreements', () => {
  const open = async (series: Partial<NonNullable<TherapistAssignment['series']>>) => {
    const whole = { rhythm: fridays, opened: 0, done: 0, setAside: 0, day: null, nextDay: null };
    asRuth(`therapist/clients/${client}/agreements`, {
      [`GET ${list}`]: () =>
        ok({ assignments: [{ ...agreement, series: { ...whole, ...series } }], pausedUntil: null }),
    });
    return (await screen.findByText(/^Every week on Friday/)).textContent;
  };

  it('is described and never scored', async () => {
    const words = await open({ opened: 6, done: 3, setAside: 1 });
    expect(words).toContain('Of six that came: three done, one set aside.');
    expect(document.body.textContent).not.toMatch(/%|late|Done, kept private/);
  });

  it('says that none has come, and the next day', async () => {
    expect(await open({ nextDay: '2099-12-04' })).toMatch(
      /None has come yet\. The next one is on 4 December 2099\.$/,
    );
  });
});

describe('a break of the client', () => {
  it('is a fact above their page and in the caseload', async () => {
    asRuth(`therapist/clients/${client}/agreements`, {
      [`GET ${own}/clients/${client}`]: () => ok({ ...noor, pausedUntil: '2026-12-06' }),
    });
    expect(await screen.findByText(/is taking a break until Sunday,? 6 December\./)).toBeTruthy();
  });
});
