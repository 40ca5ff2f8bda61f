import fc from 'fast-check';
import { stillDays } from './plan-calendar.ts';
import { rhythmPlan } from './rhythm-plan.ts';
import type { MadeOccurrence, Rhythm, RhythmFacts } from './rhythm.ts';

const rhythms: Rhythm[] = [
  { kind: 'weekly', weekday: 5, time: '18:00', weeks: 12, afterwards: 'monthly' },
  { kind: 'weekly', weekday: 1, time: '00:30', weeks: null, afterwards: null },
  { kind: 'every', weeks: 3, time: '09:00', times: 5 },
  { kind: 'months', at: [1, 3, 6] },
];

const facts = (now: string, made: MadeOccurrence[] = []): RhythmFacts => ({
  startedOn: '2026-11-23',
  zone: 'Europe/Vienna',
  now: new Date(now),
  sessions: [],
  made,
});

/** Stores what a plan asks for, as the job does: what is ahead and not wanted any more goes. */
function stored(rhythm: Rhythm, at: RhythmFacts, still: ReturnType<typeof stillDays>) {
  const { open, next } = rhythmPlan(rhythm, at, still);
  return [...(at.made ?? []), ...[open, next].filter((one) => one !== null)];
}

const opened = (made: readonly MadeOccurrence[], now: Date) =>
  made.filter(({ opensAt }) => opensAt <= now);

describe('what is stored of a rhythm', () => {
  it('is made once, however often and at whatever times the job looks', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 24 * 200 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), hours, (rhythm, moments) => {
        let made: MadeOccurrence[] = [];
        for (const hour of moments.toSorted((one, other) => one - other)) {
          const now = new Date(Date.parse('2026-11-23T00:00:00Z') + hour * 3_600_000);
          const at = { ...facts(now.toISOString()), made: opened(made, now) };
          made = stored(rhythm, at, []);
          const ordinals = made.map(({ ordinal }) => ordinal);
          expect(new Set(ordinals).size).toBe(ordinals.length);
          expect(ordinals).toEqual(ordinals.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('opens nothing in a break or while the therapist is away', () => {
    const start = fc.integer({ min: 0, max: 120 });
    const length = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), start, length, (rhythm, from, for_) => {
        const day = (n: number) =>
          new Date(Date.parse('2026-11-23') + n * 86_400_000).toISOString().slice(0, 10);
        const still = stillDays([{ from: day(from), until: day(from + for_) }], []);
        let made: MadeOccurrence[] = [];
        for (let n = 0; n < 200; n += 1) {
          const now = new Date(Date.parse('2026-11-23T12:00:00Z') + n * 86_400_000);
          const at = { ...facts(now.toISOString()), made: opened(made, now) };
          const { open, next } = rhythmPlan(rhythm, at, still);
          for (const one of [open, next])
            if (one?.day) expect(one.day >= day(from) && one.day < day(from + for_)).toBe(false);
          made = [...(at.made ?? []), ...[open, next].filter((one) => one !== null)];
        }
      }),
      { numRuns: 60 },
    );
  });

  it('after weeks without the job is the last one that is due, and the one after it', () => {
    const [weekly] = rhythms;
    if (!weekly) throw new Error('there is one');
    const { open, next } = rhythmPlan(weekly, facts('2026-12-21T09:00:00Z'), []);
    expect([open?.ordinal, open?.day]).toEqual([4, '2026-12-18']);
    expect([next?.ordinal, next?.day]).toEqual([5, '2026-12-25']);
  });

  it('leaves a check-in in a break out, and lets what comes rarely wait for the day after it', () => {
    const still = stillDays([{ from: '2026-12-01', until: '2026-12-15' }], []);
    const [weekly, , every] = rhythms;
    if (!weekly || !every) throw new Error('there are both');
    const made = [{ ordinal: 1, opensAt: new Date('2026-11-27T17:00:00Z'), forSession: null }];
    const at = { ...facts('2026-11-28T09:00:00Z'), made };
    expect(rhythmPlan(weekly, at, still).next?.day).toBe('2026-12-18');
    expect(rhythmPlan(every, at, still).next?.day).toBe('2026-12-15');
  });
});
