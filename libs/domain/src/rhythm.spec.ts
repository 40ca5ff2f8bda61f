import { isSkipped, presetRhythm, type Rhythm } from './rhythm.ts';

const text = 'As a person says it.';
const cases: [Parameters<typeof presetRhythm>[0], Rhythm][] = [
  [{ kind: 'once', text }, { kind: 'once' }],
  [{ kind: 'once', repeats_at: ['P6M'], text }, { kind: 'once' }],
  [{ kind: 'log', window: 'P3W', text }, { kind: 'log' }],
  [
    { kind: 'weekly', window: 'P12W', then_every: 'P1M', text },
    { kind: 'weekly', weekday: 5, time: '18:00', weeks: 12, afterwards: 'monthly' },
  ],
  [
    { kind: 'weekly', then_every: 'P1M', text },
    { kind: 'weekly', weekday: 5, time: '18:00', weeks: null, afterwards: null },
  ],
  [
    { kind: 'every', repeats_at: ['P1M', 'P3M', 'P6M'], text },
    { kind: 'months', at: [1, 3, 6] },
  ],
  [
    { kind: 'every', every: 'P2W', text },
    { kind: 'every', weeks: 2, time: '18:00', times: null },
  ],
  [
    { kind: 'every', every: 'P1M', text },
    { kind: 'every', weeks: 4, time: '18:00', times: null },
  ],
];

describe('the rhythm that a card starts from', () => {
  it.each(cases)('of %j', (cadence, rhythm) => expect(presetRhythm(cadence)).toEqual(rhythm));
});

describe('what is left out in one tap', () => {
  it.each([
    [{ kind: 'weekly', weekday: 5, time: '18:00', weeks: null, afterwards: null }, true],
    [{ kind: 'every', weeks: 2, time: '18:00', times: null }, true],
    [{ kind: 'session', when: 'before', every: 1 }, false],
    [{ kind: 'months', at: [1] }, false],
    [{ kind: 'log' }, false],
    [null, false],
  ] satisfies [Rhythm | null, boolean][])('%j: %s', (rhythm, skipped) =>
    expect(isSkipped(rhythm)).toBe(skipped),
  );
});
