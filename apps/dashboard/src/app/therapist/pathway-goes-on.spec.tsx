import { jest } from '@jest/globals';
import type { ClientEnrolments, Enrolment, PlanLine } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { today } from '../../i18n/days.ts';
import { ok, type Routes } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { agreement, asRuth, client, noor, noteId as enrolmentId, own } from './test/ruth.ts';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const way = `${own}/clients/${client}/pathway`;
const acts = `${own}/enrolments/${enrolmentId}/acts`;

const letter: PlanLine = {
  id: 'letter',
  exercise: 'letter',
  title: 'The letter',
  minutes: '15',
  size: 'client_chooses',
  optional: true,
  timing: { kind: 'week', week: 2 },
  state: 'waiting',
  day: '2099-01-11',
  waitsFor: 'choice',
  prepare: false,
  prepared: false,
  wanted: false,
  declined: false,
  askedOn: today(),
  isThere: true,
  assignmentId: null,
  progress: null,
  comesOn: null,
  rhythm: null,
};

const enrolment: Enrolment = {
  id: enrolmentId,
  clientId: client,
  revision: 3,
  slug: 'slow',
  title: 'A slow way',
  weeks: 12,
  card: { why: '', size: 'small', whenAndWhere: '', inTheWay: '' },
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
  canShorten: false,
  canUndoUntil: null,
  plan: [letter],
};

const line = {
  slug: 'slow',
  title: 'A slow way',
  purpose: '',
  weeks: 12,
  steps: 1,
  source: 'practice',
  retiredAt: null,
  savedByName: 'Ruth',
  savedAt: '2026-10-01T10:00:00.000Z',
};

async function open(known: () => ClientEnrolments, routes: Routes = {}, search = '') {
  const page = asRuth(`therapist/clients/${client}/pathway${search}`, {
    [`GET ${way}`]: () => ok(known()),
    [`GET ${own}/clients/${client}/responses/pinned`]: () => ok({ quotes: [] }),
    [`GET ${own}/pathways`]: () => ok({ pathways: [line] }),
    [`POST ${acts}`]: () => ok(enrolment),
    ...routes,
  });
  await screen.findByRole('heading', { level: 1 });
  return page;
}

const knownOf = (plan: PlanLine[]): ClientEnrolments => ({
  current: { ...enrolment, plan },
  sharedPace: null,
  today: today(),
});

const row = async () => {
  const found = (await screen.findByRole('heading', { level: 3, name: 'The letter' })).closest(
    'li',
  );
  if (!found) throw new Error('it stands in no list');
  return within(found);
};

describe('a plan over its weeks', () => {
  const check: PlanLine = {
    ...letter,
    askedOn: null,
    waitsFor: null,
    timing: { kind: 'week', week: 1, until: 12 },
    rhythm: { kind: 'weekly', weekday: 5, time: '18:00', weeks: 12, afterwards: 'monthly' },
  };

  it('says of what comes again how often, as the client reads it', async () => {
    await open(() => knownOf([check]));
    expect((await row()).getByText(/18:00, for 12 weeks, then once a month/)).toBeTruthy();
    expect(screen.queryByText(/From week 1/)).toBeNull();
  });

  it('does not call open what comes on a day that is still ahead', async () => {
    const running = { state: 'opened', progress: 'open', day: today() } as const;
    await open(() => knownOf([{ ...check, ...running, comesOn: '2099-01-09' }]));
    expect((await row()).getByText(/^Comes on 9 January 2099/)).toBeTruthy();
    const again = within(screen.getByRole('region', { name: 'Comes again' }));
    expect(again.getByText('The letter')).toBeTruthy();
    expect(screen.getByText('Nothing of it is open.')).toBeTruthy();
  });

  it('says where nothing opens because the therapist is away', async () => {
    const known = knownOf([check, { ...check, id: 'late', title: 'The late', day: '2099-02-09' }]);
    const away = { firstDay: '2099-01-13', lastDay: '2099-02-01' };
    const current = known.current && { ...known.current, awayLater: [away] };
    await open(() => ({ ...known, current }));
    const gap = await screen.findByRole('region', { name: 'Ruth is away' });
    expect(gap.textContent).toMatch(/13 January 2099 to .*1 February 2099\. Nothing opens/);
    const late = screen.getByText('The late');
    expect(gap.compareDocumentPosition(late)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(gap.compareDocumentPosition(screen.getByText('The letter'))).toBe(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
  });
});

describe('a step that the client would like', () => {
  it.each([
    ['Open it now', 'open'],
    ['Take in', 'take-in'],
    ['Leave out', 'drop'],
  ])('stands in the plan with its day: %s', async (name, kind) => {
    const { server } = await open(() => knownOf([letter]));
    const found = await row();
    expect(found.getByText('Noor would like this one, and said so today.')).toBeTruthy();
    await act(async () =>
      fireEvent.click(found.getByRole('button', { name: new RegExp(`^${name}.*The letter$`) })),
    );
    expect(server.of('POST', 'acts')[0]?.body).toEqual({ kind, step: 'letter' });
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('that nobody asked for cannot be opened here, and one that is answered is no wish', async () => {
    const { unmount } = await open(() => knownOf([{ ...letter, askedOn: null }]));
    await row();
    expect(screen.queryByRole('button', { name: /Open it now/ })).toBeNull();
    unmount();
    await open(() => knownOf([{ ...letter, wanted: true, waitsFor: null }]));
    await row();
    expect(screen.queryByText(/would like this one/)).toBeNull();
  });

  it('is a line above the page of the client, wherever one looks', async () => {
    asRuth(`therapist/clients/${client}`, {
      [`GET ${own}/clients/${client}`]: () => ok({ ...noor, stepsAsked: 1 }),
    });
    const link = await screen.findByRole('link', {
      name: 'Noor would like one step of the pathway',
    });
    expect(link.getAttribute('href')).toMatch(/\/pathway$/);
  });
});

describe('a plan that stands on the screen', () => {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => void jest.useRealTimers());

  it('shows what has opened in the meantime, and asks no more once nothing is about to', async () => {
    const soon: PlanLine = { ...letter, askedOn: null, wanted: true, waitsFor: null, day: today() };
    const opened: PlanLine = {
      ...soon,
      state: 'opened',
      progress: 'open',
      assignmentId: enrolmentId,
    };
    let plan = [soon];
    const { server } = await open(() => knownOf(plan));
    expect((await row()).getByText('Opens in a moment.')).toBeTruthy();
    plan = [opened];
    await act(() => jest.advanceTimersByTimeAsync(15_500));
    expect((await row()).getByText(/^Opened today/)).toBeTruthy();
    const asked = server.of('GET', '/pathway').length;
    await act(() => jest.advanceTimersByTimeAsync(120_000));
    expect(server.of('GET', '/pathway')).toHaveLength(asked);
  });
});

describe('a pathway with something that the client has already', () => {
  it('asks before it is agreed on whether that one goes on', async () => {
    const none = { current: null, sharedPace: null, today: today() };
    const steps = ['check', 'map'].map((id) => ({
      id: `step-${id}`,
      exercise: id,
      size: 'small',
      optional: false,
      timing: { kind: 'week', week: 1 },
    }));
    const pathway = { slug: 'slow', title: 'A slow way', purpose: '', weeks: 12, steps };
    const has = { ...agreement, slug: 'check', title: 'The check', state: 'agreed' };
    const { server } = await open(
      () => none,
      {
        [`GET ${own}/pathways/slow`]: () => ok({ pathway, line, revision: 1 }),
        [`GET ${own}/clients/${client}/assignments`]: () =>
          ok({ assignments: [{ ...has, progress: 'open' }], pausedUntil: null }),
        [`POST ${way}`]: () => ok(enrolment, 201),
      },
      '?begin=slow',
    );
    const asked = within(await screen.findByRole('group', { name: 'Noor has this already' }));
    expect(asked.getAllByRole('checkbox')).toHaveLength(1);
    fireEvent.click(asked.getByRole('checkbox', { name: /^Go on with that one: The check/ }));
    await act(async () => press('Agree on it'));
    expect(server.of('POST', '/pathway')[0]?.body).toMatchObject({ leaveOut: ['step-check'] });
  });
});

describe('a break that the client has just taken', () => {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => void jest.useRealTimers());

  it('is on the plan that was opened a moment before it counted', async () => {
    let pausedUntil: string | null = null;
    const still: PlanLine = { ...letter, askedOn: null };
    await open(() => ({
      current: { ...enrolment, plan: [still], pausedUntil },
      sharedPace: null,
      today: today(),
    }));
    await row();
    pausedUntil = '2099-01-20';
    await act(() => jest.advanceTimersByTimeAsync(15_500));
    expect(await screen.findByText(/^Noor takes a break until/)).toBeTruthy();
  });
});

describe('a card of a pathway that is half written', () => {
  const none = (): ClientEnrolments => ({ current: null, sharedPace: null, today: today() });

  it('is there again as it was left, can be begun afresh, and is over when it was agreed on', async () => {
    const { router } = await open(
      none,
      { [`POST ${way}`]: () => ok(enrolment, 201) },
      '?begin=slow',
    );
    fireEvent.change(await screen.findByLabelText('Why this'), { target: { value: 'To rest.' } });
    const there = router.state.location.href;
    const elsewhere = () =>
      act(() => router.navigate({ to: '/p/$practice/therapist', params: { practice } }));
    await elsewhere();
    await act(() => router.navigate({ href: there }));
    expect(await screen.findByDisplayValue('To rest.')).toBeTruthy();
    expect(screen.getByText('Not sent yet – as you left it.')).toBeTruthy();
    press('Start afresh');
    expect(await screen.findByLabelText('Why this')).toHaveProperty('value', '');
    expect(screen.queryByText('Not sent yet – as you left it.')).toBeNull();
    fireEvent.change(screen.getByLabelText('Why this'), { target: { value: 'To notice.' } });
    await act(async () => press('Agree on it'));
    await screen.findByText(/^Agreed on with Noor/);
    await elsewhere();
    await act(() => router.navigate({ href: there }));
    expect(await screen.findByLabelText('Why this')).toHaveProperty('value', '');
  });
});
