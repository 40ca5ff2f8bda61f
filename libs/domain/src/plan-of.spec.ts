import { daysBeforeSession } from './rhythm.ts';
import { planOf } from './plan-of.ts';
import type { Enrolment, PlanFacts } from './plan.ts';
import type { PathwayStep } from './pathway.ts';
import { anEnrolment, inWeek, pathwayOf, said, someFacts, step } from './testing/plans.ts';
import { session } from './testing/rhythms.ts';

interface Case {
  steps: PathwayStep[];
  on: string;
  enrolment?: Partial<Enrolment>;
  facts?: Partial<PlanFacts>;
}
const plan = ({ steps, on, enrolment, facts }: Case) =>
  planOf(pathwayOf(...steps), anEnrolment(enrolment), someFacts(on, facts)).map(said);

const three = [step('one', inWeek(1)), step('two', inWeek(2)), step('three', inWeek(3))];

describe('the plan of a pathway', () => {
  it('opens each step in its week', () => {
    expect(plan({ steps: three, on: '2027-01-11' })).toEqual([
      'open-now 2027-01-11',
      'open-now 2027-01-11',
      'waiting 2027-01-18',
    ]);
  });

  it('says of what is open the day on which it opened', () =>
    expect(
      plan({ steps: three, on: '2027-01-12', facts: { opened: new Map([['one', '2027-01-05']]) } }),
    ).toEqual(['opened 2027-01-05', 'open-now 2027-01-12', 'waiting 2027-01-18']));

  it('goes by the client’s midnight', () => {
    const at = (now: string) =>
      plan({ steps: [step('two', inWeek(2))], on: '2027-01-10', facts: { now: new Date(now) } });
    expect(at('2027-01-10T22:59:59Z')).toEqual(['waiting 2027-01-11']);
    expect(at('2027-01-10T23:00:00Z')).toEqual(['open-now 2027-01-11']);
  });

  it('waits for preparing together, also when its day is long over', () => {
    const steps = [step('one', inWeek(1), { exercise: 'prepared' })];
    expect(plan({ steps, on: '2027-06-01' })).toEqual(['waiting 2027-06-01 prepare']);
    const prepared = new Set(['one']);
    expect(plan({ steps, on: '2027-06-01', facts: { prepared } })).toEqual(['open-now 2027-06-01']);
    expect(plan({ steps, on: '2027-01-01', facts: { prepared } })).toEqual(['waiting 2027-01-04']);
  });

  it('opens what asks about self-harm only where somebody looks at the answer in time', () => {
    const steps = [step('one', inWeek(1), { exercise: 'measure' })];
    expect(plan({ steps, on: '2027-06-01', facts: { isCovered: false } })).toEqual([
      'waiting 2027-06-01 together',
    ]);
    expect(plan({ steps, on: '2027-06-01' })).toEqual(['open-now 2027-06-01']);
  });

  it('does not open by date what nobody knows', () =>
    expect(
      plan({ steps: [step('one', inWeek(1), { exercise: 'new' })], on: '2027-02-01' }),
    ).toEqual(['waiting 2027-02-01 prepare']));

  it('leaves an optional step until somebody wants it', () => {
    const steps = [step('one', inWeek(1), { optional: true })];
    expect(plan({ steps, on: '2027-02-01' })).toEqual(['waiting 2027-02-01 choice']);
    expect(plan({ steps, on: '2027-02-01', enrolment: { wanted: ['one'] } })).toEqual([
      'open-now 2027-02-01',
    ]);
  });

  it('opens no more than the client’s pace, the earlier week first, and logs beside it', () => {
    const steps = [
      step('late', inWeek(3)),
      step('log', inWeek(3), { exercise: 'log' }),
      step('early', inWeek(1)),
    ];
    const on = '2027-01-20';
    expect(plan({ steps, on, enrolment: { maxOpen: 1 } })).toEqual([
      'waiting 2027-01-20 pace',
      'open-now 2027-01-20',
      'open-now 2027-01-20',
    ]);
    expect(plan({ steps, on, enrolment: { maxOpen: 1 }, facts: { open: 2 } })).toEqual([
      'waiting 2027-01-20 pace',
      'open-now 2027-01-20',
      'waiting 2027-01-20 pace',
    ]);
    expect(plan({ steps, on, enrolment: { maxOpen: 3 } })[0]).toBe('open-now 2027-01-20');
  });

  it('stands still in a break and goes on where it was', () => {
    const enrolment = { pauses: [{ from: '2027-01-11', until: '2027-01-25' }] };
    const opened = new Map([['one', '2027-01-04']]);
    const of = (on: string) => plan({ steps: three, on, enrolment, facts: { opened } });
    expect(of('2027-01-11')).toEqual([
      'opened 2027-01-04',
      'waiting 2027-01-25 pause',
      'waiting 2027-02-01',
    ]);
    expect(of('2027-01-25').slice(1)).toEqual(['open-now 2027-01-25', 'waiting 2027-02-01']);
  });

  it('opens nothing while the therapist is away, and comes as many days later', () => {
    const absences = [{ firstDay: '2027-01-09', lastDay: '2027-01-13' }];
    const of = (on: string) => plan({ steps: three, on, facts: { absences } });
    expect(of('2027-01-12')).toEqual([
      'waiting 2027-01-14 absence',
      'waiting 2027-01-16',
      'waiting 2027-01-23',
    ]);
    expect(of('2027-01-14')[0]).toBe('open-now 2027-01-14');
    expect(of('2027-01-16')[1]).toBe('open-now 2027-01-16');
  });

  it('counts a day once that is both a break and a time away', () => {
    const enrolment = { pauses: [{ from: '2027-01-11', until: '2027-01-18' }] };
    const absences = [{ firstDay: '2027-01-14', lastDay: '2027-01-20' }];
    expect(plan({ steps: three, on: '2027-01-15', enrolment, facts: { absences } })).toEqual([
      'waiting 2027-01-21 pause',
      'waiting 2027-01-21 pause',
      'waiting 2027-01-28',
    ]);
  });

  it('comes later as a whole when it is shifted, and not before its start', () => {
    const shifted = (shiftDays: number) =>
      plan({ steps: three, on: '2027-01-01', enrolment: { shiftDays } });
    expect(shifted(3)).toEqual(['waiting 2027-01-07', 'waiting 2027-01-14', 'waiting 2027-01-21']);
    expect(shifted(-10)).toEqual([
      'waiting 2027-01-04',
      'waiting 2027-01-04',
      'waiting 2027-01-08',
    ]);
  });

  it('looks back after months, on the last day of a short one', () =>
    expect(
      plan({
        steps: [step('then', { kind: 'month', at: 1 })],
        on: '2027-02-01',
        enrolment: { startedOn: '2027-01-31' },
      }),
    ).toEqual(['waiting 2027-02-28']));

  it('drops what was dropped, and everything that is not open once it has ended', () => {
    const opened = new Map([['one', '2027-01-04']]);
    const of = (enrolment: Partial<Enrolment>) =>
      plan({ steps: three, on: '2027-01-12', enrolment, facts: { opened } });
    expect(of({ dropped: ['two'] })).toEqual([
      'opened 2027-01-04',
      'dropped',
      'waiting 2027-01-18',
    ]);
    expect(of({ ended: true })).toEqual(['opened 2027-01-04', 'dropped', 'dropped']);
  });
});

describe('a step after another', () => {
  const steps = [step('one', inWeek(1)), step('two', { kind: 'after', step: 'one', days: 7 })];
  const of = (on: string, more: Omit<Case, 'steps' | 'on'> = {}) => plan({ steps, on, ...more })[1];
  const closed = new Map([['one', '2027-01-06']]);

  it('has no day until that one is done or set aside', () =>
    expect(of('2027-03-01')).toBe('waiting step'));

  it('opens so many days after it', () => {
    expect(of('2027-01-12', { facts: { closed } })).toBe('waiting 2027-01-13');
    expect(of('2027-01-13', { facts: { closed } })).toBe('open-now 2027-01-13');
  });

  it('leaves out the days of a break', () => {
    const enrolment = { pauses: [{ from: '2027-01-08', until: '2027-01-15' }] };
    expect(of('2027-01-07', { enrolment, facts: { closed } })).toBe('waiting 2027-01-20');
  });

  it('comes after the day of one that was dropped', () =>
    expect(of('2027-01-05', { enrolment: { dropped: ['one'] } })).toBe('waiting 2027-01-11'));

  it('has no day in a pathway that leads back to itself', () => {
    const circle = [
      step('one', { kind: 'after', step: 'two', days: 1 }),
      step('two', { kind: 'after', step: 'one', days: 1 }),
    ];
    expect(plan({ steps: circle, on: '2027-02-01', enrolment: { dropped: ['one'] } })).toEqual([
      'dropped',
      'waiting step',
    ]);
  });
});

describe('a step that belongs to a session', () => {
  const first = session('a', '2027-01-12T09:00:00Z');
  const second = session('b', '2027-01-26T09:00:00Z');
  const tied = (when: 'before' | 'after' | 'in', week?: number) =>
    step('plan', { kind: 'session', when, ...(week !== undefined && { week }) });
  const of = (one: PathwayStep, now: string, more: Partial<Case> = {}) =>
    plan({
      on: '2027-01-04',
      ...more,
      steps: [one],
      facts: { sessions: [second, first], now: new Date(now), ...more.facts },
    })[0];

  it.each([
    ['2027-01-12T08:49:00Z', 'waiting 2027-01-12 session'],
    ['2027-01-12T08:50:00Z', 'open-now 2027-01-12'],
    ['2027-01-12T12:00:00Z', 'waiting 2027-01-26 session'],
    ['2027-01-27T12:00:00Z', 'waiting session'],
  ])('in it: at %s is %s', (now, expected) => expect(of(tied('in'), now)).toBe(expected));

  it.each([
    ['2027-01-12T09:30:00Z', 'waiting 2027-01-12 session'],
    ['2027-01-12T10:21:00Z', 'open-now 2027-01-12'],
  ])('after it: at %s is %s', (now, expected) => expect(of(tied('after'), now)).toBe(expected));

  it.each([
    ['2027-01-04T12:00:00Z', 'waiting 2027-01-05 session'],
    ['2027-01-05T12:00:00Z', 'open-now 2027-01-05'],
    ['2027-01-12T12:00:00Z', 'waiting 2027-01-19 session'],
  ])(`before it, from ${daysBeforeSession} days on: at %s is %s`, (now, expected) =>
    expect(of(tied('before'), now)).toBe(expected),
  );

  it('waits for the first session of its week or later', () =>
    expect(of(tied('in', 3), '2027-01-12T09:00:00Z')).toBe('waiting 2027-01-26 session'));

  it('goes to the next one when its session is cancelled, and moves with it', () => {
    const cancelled = { ...first, state: 'cancelled' as const };
    const moved = session('b', '2027-01-29T09:00:00Z');
    const sessions = [cancelled, moved];
    expect(of(tied('in'), '2027-01-12T09:00:00Z', { facts: { sessions } })).toBe(
      'waiting 2027-01-29 session',
    );
  });

  it('opens in no session of a break', () => {
    const enrolment = { pauses: [{ from: '2027-01-11', until: '2027-01-18' }] };
    expect(of(tied('in'), '2027-01-12T09:00:00Z', { enrolment })).toBe(
      'waiting 2027-01-26 session',
    );
    expect(of(tied('before'), '2027-01-11T09:00:00Z', { enrolment })).toBe(
      'waiting 2027-01-19 session',
    );
  });

  it('with a rhythm of its own opens by date, and the rhythm does the rest', () => {
    const every = step('talk', { kind: 'session', when: 'before', every: 2, week: 2 });
    expect(of(every, '2027-01-10T12:00:00Z')).toBe('waiting 2027-01-11');
    expect(of(every, '2027-01-11T12:00:00Z')).toBe('open-now 2027-01-11');
  });

  it('waits for preparing together as well', () =>
    expect(of({ ...tied('in'), exercise: 'prepared' }, '2027-01-12T09:00:00Z')).toBe(
      'waiting 2027-01-12 prepare',
    ));
});
