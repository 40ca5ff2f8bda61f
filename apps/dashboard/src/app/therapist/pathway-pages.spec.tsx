import type { ClientEnrolments, Enrolment, PlanLine } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { today } from '../../i18n/days.ts';
import { ok, refuse, type Routes } from '../../test/fake-server.ts';
import { line, measure, opened, pathway } from './test/pathway.ts';
import { asRuth, client, noteId as enrolmentId, own } from './test/ruth.ts';

const inDays = (n: number) =>
  new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

const step = (id: string, more: Partial<PlanLine> = {}): PlanLine => ({
  id,
  exercise: id,
  title: `The ${id}`,
  minutes: '15',
  size: 'client_chooses',
  optional: false,
  timing: { kind: 'week', week: 2 },
  state: 'waiting',
  day: inDays(40),
  waitsFor: null,
  prepare: false,
  prepared: false,
  wanted: false,
  declined: false,
  askedOn: null,
  isThere: true,
  assignmentId: null,
  progress: null,
  comesOn: null,
  rhythm: null,
  ...more,
});

const plan = [
  step('start', { state: 'opened', day: today(), progress: 'open' }),
  step('map'),
  step('roots', { prepare: true, waitsFor: 'prepare', day: today() }),
  step('plan', { waitsFor: 'session', day: null }),
  step('talk', {
    waitsFor: 'session',
    day: null,
    timing: { kind: 'session', when: 'in', week: 12 },
  }),
  step('again', { waitsFor: 'step', day: null, timing: { kind: 'after', step: 'map', days: 7 } }),
  step('letter', { optional: true, waitsFor: 'choice' }),
  step('rest', { waitsFor: 'pace', day: today() }),
  step('critic', { waitsFor: 'pause' }),
  step('limits', { waitsFor: 'absence' }),
  step('nine lines', { waitsFor: 'together' }),
  step('gone', { isThere: false, waitsFor: 'prepare' }),
  step('no', { state: 'dropped', declined: true, day: null }),
  step('role', { state: 'dropped', day: null }),
];

const enrolment: Enrolment = {
  id: enrolmentId,
  clientId: client,
  revision: 3,
  slug: 'burnout',
  title: 'A slow way',
  weeks: 12,
  card: { why: 'To notice earlier.', size: 'small', whenAndWhere: '', inTheWay: '' },
  ownDay: { weekday: 5, time: '18:00' },
  startedOn: today(),
  today: today(),
  state: 'running',
  maxOpen: 3,
  shiftDays: 0,
  pausedUntil: null,
  awayUntil: null,
  awayLater: [],
  enrolledByName: 'Ruth',
  endedOn: null,
  canShorten: true,
  canUndoUntil: null,
  plan,
};

const way = `${own}/clients/${client}/pathway`;
const known = (more: Partial<ClientEnrolments> = {}): ClientEnrolments => ({
  current: enrolment,
  sharedPace: null,
  today: today(),
  ...more,
});

const pinned = `${own}/clients/${client}/responses/pinned`;

async function openPlan(more: Partial<ClientEnrolments> = {}, routes: Routes = {}) {
  const page = asRuth(`therapist/clients/${client}/pathway`, {
    [`GET ${way}`]: () => ok(known(more)),
    [`GET ${pinned}`]: () => ok({ quotes: [] }),
    [`GET ${own}/pathways`]: () => ok({ pathways: [line] }),
    [`POST ${own}/enrolments/${enrolmentId}/acts`]: () => ok(enrolment),
    [`POST ${own}/enrolments/${enrolmentId}/undo`]: () => ok(null, 204),
    ...routes,
  });
  await screen.findByRole('heading', { level: 1 });
  await screen.findByText(/A slow way|is not on a pathway/);
  return page;
}

const row = (title: string) => {
  const found = screen.getByRole('heading', { level: 3, name: title }).closest('li');
  if (!found) throw new Error(`${title} stands in no list`);
  return found;
};

describe('the plan of a client', () => {
  it('begins with what it means to them in their own words, and the way to where it stands', async () => {
    const means = {
      responseId: 'r1',
      item: 'means',
      asked: 'If I took myself seriously, I would...',
      words: 'Eat before the meeting.',
      on: '2026-08-26',
    };
    await openPlan({}, { [`GET ${pinned}`]: () => ok({ quotes: [means] }) });
    const words = await screen.findByRole('region', { name: /^In the words of/ });
    expect(within(words).getByText(means.words).className).toContain('words');
    expect(words.textContent).toContain(means.asked);
    const href = within(words).getByRole('link').getAttribute('href');
    expect(href).toMatch(/\/answers\/r1#r1\.means$/);
    const title = screen.getByText(/A slow way/);
    expect(words.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('has nothing above it where nothing is shared, and says when it could not be asked', async () => {
    const { unmount } = await openPlan();
    expect(screen.queryByRole('region', { name: /^In the words of/ })).toBeNull();
    unmount();
    await openPlan({}, { [`GET ${pinned}`]: () => refuse(500, 'unexpected') });
    expect(await screen.findByText(/pinned here could not be loaded/)).toBeTruthy();
  });

  it.each([
    ['The map', /Opens on \d/],
    ['The roots', 'Opens once you have prepared it together.'],
    ['The plan', 'For when you next meet: no session is planned.'],
    ['The talk', 'For a session from week 12 on. None of those is planned yet.'],
    ['The again', 'Comes after “The map” is done or set aside.'],
    ['The letter', 'Opens only if one of you wants it.'],
    ['The rest', 'Its time has come. It opens when something else is done or set aside.'],
    ['The critic', /Waits for the end of the break: opens on \d/],
    ['The limits', /Waits for Ruth to be back: opens on \d/],
    ['The nine lines', /^Together only: it asks about self-harm, and nobody is named/],
    ['The gone', 'This exercise is out of use, so it cannot open. It can be left out.'],
    ['The no', 'Noor said “not this one”. They can bring it back.'],
    ['The role', 'Left out of the plan.'],
  ])('says of %s why it is not open', async (title, reason) => {
    await openPlan();
    expect(within(row(title)).getByText(reason)).toBeTruthy();
  });

  it('names weeks by their days alone, and says by how much it has moved', async () => {
    await openPlan();
    expect(within(row('The map')).queryByText(/In week/)).toBeNull();
    await act(async () => press('Move'));
    expect(screen.getByText('What is not open yet comes a week later.')).toBeTruthy();
  });

  it('says nothing of a share, and nothing of lateness', async () => {
    await openPlan();
    expect(document.body.textContent).not.toMatch(/%| of 12 |\blate\b|\bbehind\b/);
  });

  it('takes a tick with the revision that was seen, and takes it back', async () => {
    const { server } = await openPlan();
    const tick = within(row('The roots')).getByRole('checkbox');
    await act(async () => fireEvent.click(tick));
    const [sent] = server.of('POST', 'acts');
    expect(sent?.body).toEqual({ kind: 'prepare', step: 'roots', prepared: true });
    expect(sent?.ifMatch).toBe('"3"');
    await act(async () => press('Undo'));
    expect(server.of('POST', 'undo')).toHaveLength(1);
    expect(screen.getByText('It is as it was.')).toBeTruthy();
  });

  it.each([
    [/^Leave out.*The map$/, { kind: 'drop', step: 'map' }],
    [/^Take in.*The letter$/, { kind: 'take-in', step: 'letter' }],
    [/^Take in.*The role$/, { kind: 'take-in', step: 'role' }],
    [/^Open it now.*The nine lines$/, { kind: 'open', step: 'nine lines' }],
    ['Move', { kind: 'shift', days: 7 }],
    ['Go on in the shorter version', { kind: 'shorten' }],
    ['End the pathway', { kind: 'end' }],
  ])('%s acts at once', async (name, body) => {
    const { server } = await openPlan();
    await act(async () => press(name));
    expect(server.of('POST', 'acts')[0]?.body).toEqual(body);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('offers nothing for what the client does not want, and nothing after the end', async () => {
    const ended = { ...enrolment, state: 'ended' as const, endedOn: today() };
    const { unmount } = await openPlan();
    expect(within(row('The no')).queryByRole('button')).toBeNull();
    unmount();
    await openPlan({ current: ended });
    expect(screen.queryByRole('button', { name: /Leave out|End/ })).toBeNull();
    expect(within(row('The role')).getByText('The pathway ended before it.')).toBeTruthy();
    expect(within(row('The no')).getByText('Noor said “not this one”.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Begin another pathway' })).toBeTruthy();
  });

  it('says that something else was done meanwhile, and shows it', async () => {
    const { server } = await openPlan(
      {},
      {
        [`POST ${own}/enrolments/${enrolmentId}/acts`]: () =>
          refuse(412, 'revision-changed', { title: 'This was changed elsewhere.' }),
      },
    );
    await act(async () => press('End the pathway'));
    expect(screen.getByText('This was changed elsewhere.')).toBeTruthy();
    expect(server.of('GET', '/pathway').length).toBeGreaterThan(1);
  });
});

describe('beginning a pathway', () => {
  const begin = async (more: Partial<ClientEnrolments> = {}, routes: Routes = {}) => {
    const page = await openPlan({ current: null, ...more }, routes);
    fireEvent.click(screen.getByRole('link', { name: 'Begin a pathway' }));
    await screen.findByRole('button', { name: 'Agree on it' });
    return page;
  };

  it('is one card, with the pace that the client shared', async () => {
    const { server } = await begin(
      { sharedPace: { maxOpen: 1, on: today() } },
      { [`POST ${way}`]: () => ok(enrolment, 201) },
    );
    expect(screen.getByText('Noor wrote today: one exercise.')).toBeTruthy();
    await act(async () => press('Agree on it'));
    expect(screen.getByText('Please choose a pathway.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Pathway', { selector: 'select' }), {
      target: { value: 'burnout' },
    });
    fireEvent.change(screen.getByLabelText('Why this'), { target: { value: 'To rest.' } });
    await act(async () => press('Agree on it'));
    expect(server.of('POST', '/pathway')[0]?.body).toEqual({
      pathway: 'burnout',
      card: { why: 'To rest.', size: 'client_chooses', whenAndWhere: '', inTheWay: '' },
      ownDay: { weekday: 5, time: '18:00' },
      startsOn: today(),
      maxOpen: 1,
      leaveOut: [],
    });
    expect(screen.getByText(/^Agreed on with Noor/)).toBeTruthy();
  });

  it('names what the practice refuses at its field', async () => {
    await begin(
      {},
      {
        [`POST ${way}`]: () =>
          refuse(422, 'invalid-input', {
            errors: [{ pointer: '#/startsOn', detail: 'This day is over.' }],
          }),
      },
    );
    fireEvent.change(screen.getByLabelText('Pathway', { selector: 'select' }), {
      target: { value: 'burnout' },
    });
    await act(async () => press('Agree on it'));
    expect(screen.getByText('This day is over.')).toBeTruthy();
  });
});

describe('the pathways of the practice', () => {
  const openEditor = async (routes: Routes = {}) => {
    const page = asRuth('therapist/library/pathways/burnout/change', {
      [`GET ${own}/pathways/burnout`]: () => ok(opened),
      [`GET ${own}/pathways`]: () => ok({ pathways: [line] }),
      [`PUT ${own}/pathways/burnout`]: () => ok({ ...opened, revision: 5 }),
      ...routes,
    });
    await screen.findByRole('button', { name: 'Save' });
    return page;
  };
  const titles = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
  const acts = (title: string) => within(screen.getByRole('group', { name: `${title}: place` }));

  it('are read week by week', async () => {
    asRuth('therapist/library/pathways/burnout', {
      [`GET ${own}/pathways/burnout`]: () => ok(opened),
    });
    expect(await screen.findByRole('heading', { level: 2, name: 'Week 1' })).toBeTruthy();
    expect(
      screen.getByText(/^7 days after “Where did I learn.*small version.*Only if it is wanted$/),
    ).toBeTruthy();
  });

  it('are changed by buttons, undone, and saved whole with the revision that was seen', async () => {
    const { server } = await openEditor();
    const before = titles();
    fireEvent.click(acts('A map').getByRole('button', { name: 'Move up' }));
    expect(titles()).toEqual(before.toReversed());
    fireEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Undo' }));
    expect(titles()).toEqual(before);
    fireEvent.click(acts('A map').getByRole('button', { name: 'Remove' }));
    fireEvent.change(screen.getByLabelText('Add an exercise or a measure'), {
      target: { value: 'map' },
    });
    press('Add');
    await act(async () => press('Save'));
    const [saved] = server.of('PUT', 'pathways');
    expect(saved?.ifMatch).toBe('"4"');
    expect(saved?.body).toMatchObject({
      title: 'A slow way',
      steps: [{ id: 'roots' }, { id: 'map', timing: { kind: 'week', week: 2 } }],
    });
  });

  it('are made of measures too, in one size, and say which are for when they meet', async () => {
    const nine = { ...measure, whyNot: 'needs-cover' as const };
    const none = { ...measure, slug: 'empty', title: 'No wording', whyNot: 'no-wording' as const };
    const { server } = await openEditor({
      [`GET ${own}/measures`]: () => ok({ measures: [nine, none] }),
    });
    const add = screen.getByLabelText('Add an exercise or a measure');
    expect(within(add).queryByRole('option', { name: 'No wording' })).toBeNull();
    fireEvent.change(add, { target: { value: 'nine' } });
    press('Add');
    expect(screen.getByText(/^In week 2 · 3 min · together only$/)).toBeTruthy();
    fireEvent.click(acts('Nine lines').getByRole('button', { name: 'Change' }));
    expect(screen.queryByLabelText('Size')).toBeNull();
    expect(screen.getByText(/^It asks about self-harm. It opens by itself only/)).toBeTruthy();
    await act(async () => press('Save'));
    expect(server.of('PUT', 'pathways')[0]?.body).toMatchObject({
      steps: [{}, {}, { exercise: 'nine', size: 'full' }],
    });
  });

  it('are not saved with a fault, which is named at its place', async () => {
    const { server } = await openEditor();
    fireEvent.click(acts('A map').getByRole('button', { name: 'Move up' }));
    await act(async () => press('Save'));
    expect(
      screen.getByText('It comes after one that stands below it. Please move one of them.'),
    ).toBeTruthy();
    expect(screen.getByText(/^One thing is not right yet/)).toBeTruthy();
    expect(server.of('PUT', 'pathways')).toHaveLength(0);
  });

  it('stand beside what somebody else saved meanwhile', async () => {
    const theirs = { ...opened, pathway: { ...pathway, title: 'A slower way' }, revision: 9 };
    const { server } = await openEditor({
      [`PUT ${own}/pathways/burnout`]: ({ ifMatch }) =>
        ifMatch === '"9"' ? ok(theirs) : refuse(412, 'revision-changed', { current: theirs }),
    });
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'My way' } });
    await act(async () => press('Save'));
    expect(screen.getByText('A slower way')).toBeTruthy();
    await act(async () => press('Keep what is written here'));
    expect(server.of('PUT', 'pathways').at(-1)).toMatchObject({
      ifMatch: '"9"',
      body: { title: 'My way' },
    });
  });

  it('are not lost by leaving: the page asks first', async () => {
    await openEditor();
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'My way' } });
    await act(async () => press('Cancel'));
    expect(await screen.findByText('What you changed here is not saved.')).toBeTruthy();
    await act(async () => press('Stay'));
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'My way');
  });
});
