import { Pathway } from './pathways.ts';
import { Rhythm } from './rhythm.ts';

const weekly = { kind: 'weekly', weekday: 7, time: '18:00', weeks: 12, afterwards: 'monthly' };

describe('a rhythm', () => {
  it.each([
    { kind: 'once' },
    { kind: 'log' },
    weekly,
    { ...weekly, weeks: null, afterwards: null },
    { kind: 'every', weeks: 2, time: '09:00', times: null },
    { kind: 'session', when: 'before', every: 2 },
    { kind: 'months', at: [1, 3, 6] },
  ])('is taken as it is: %j', (rhythm) => expect(Rhythm.parse(rhythm)).toEqual(rhythm));

  it.each([
    { kind: 'daily' },
    { kind: 'once', streak: 3 },
    { ...weekly, weekday: 0 },
    { ...weekly, weekday: 8 },
    { ...weekly, time: '24:00' },
    { ...weekly, time: '9:00' },
    { ...weekly, weeks: 0 },
    { ...weekly, weeks: null },
    { kind: 'every', weeks: 0, time: '09:00', times: null },
    { kind: 'every', weeks: 2, time: '09:00', times: 10_000 },
    { kind: 'session', when: 'during', every: 1 },
    { kind: 'session', when: 'in', every: 0 },
    { kind: 'months', at: [] },
    { kind: 'months', at: [3, 1] },
    { kind: 'months', at: [1, 1] },
    { kind: 'months', at: [0] },
    [weekly],
    null,
  ])('is refused: %j', (rhythm) => expect(Rhythm.safeParse(rhythm).success).toBe(false));
});

describe('a pathway', () => {
  const step = { id: 'one', exercise: 'a-rest', size: 'small', optional: false };
  const file = (timing: unknown) => ({
    slug: 'mine',
    title: 'Mine',
    purpose: '',
    weeks: 4,
    steps: [{ ...step, timing }],
  });

  it.each([
    { kind: 'week', week: 1 },
    { kind: 'week', week: 1, until: 4 },
    { kind: 'after', step: 'one', days: 0 },
    { kind: 'session', when: 'after', every: 2 },
    { kind: 'session', when: 'in', week: 4 },
    { kind: 'month', at: 3 },
  ])('may have a step at %j', (timing) =>
    expect(Pathway.parse(file(timing))).toEqual(file(timing)),
  );

  it.each([
    { kind: 'week' },
    { kind: 'week', week: 1.5 },
    { kind: 'week', week: 1, by: 'Friday' },
    { kind: 'after', step: 'One', days: 1 },
    { kind: 'after', step: 'one', days: -1 },
    { kind: 'month', at: 0 },
    'week 1',
    undefined,
  ])('may have none at %j, and says where', (timing) =>
    expect(Pathway.safeParse(file(timing)).error?.issues[0]?.path.slice(0, 3)).toEqual([
      'steps',
      0,
      'timing',
    ]),
  );
});
