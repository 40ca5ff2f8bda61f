import * as fc from 'fast-check';
import { dayIn } from './day.ts';
import { countsAnew, type RhythmStart, requireComesAgain, startAnew } from './rhythm-change.ts';
import { dueOccurrences } from './rhythm-due.ts';
import { rhythmPlan } from './rhythm-plan.ts';
import type { DueOccurrence, Rhythm, RhythmFacts } from './rhythm.ts';
import { aDatedRhythm, aSessionRhythm, later, session } from './testing/rhythms.ts';

const zone = 'Europe/Vienna';
const first = new Date('2026-11-23T05:00:00Z'); // a Monday
const weekly = { kind: 'weekly', weekday: 5, time: '18:00', weeks: 12, afterwards: null } as const;
const every = { kind: 'every', weeks: 2, time: '18:00', times: null } as const;
const before = { kind: 'session', when: 'before', every: 1 } as const;
const months = { kind: 'months', at: [1, 3] } satisfies Rhythm;

describe('another rhythm', () => {
  it.each<[Rhythm, Rhythm, boolean]>([
    [weekly, { ...weekly, weekday: 1, time: '07:00' }, false],
    [weekly, { ...weekly, weeks: 8 }, true],
    [weekly, { ...weekly, afterwards: 'monthly' }, true],
    [weekly, every, true],
    [every, { ...every, time: '07:00' }, false],
    [every, { ...every, weeks: 3 }, true],
    [every, { ...every, times: 4 }, true],
    [before, { ...before, every: 2 }, false],
    [before, { ...before, when: 'after' }, false],
    [before, weekly, true],
    [months, { kind: 'months', at: [1, 2, 3] }, false],
  ])('%j, then %j: counts anew, %s', (was, is, anew) => expect(countsAnew(was, is)).toBe(anew));

  it('takes the place of what comes again only, by what comes again', () => {
    expect(() => requireComesAgain(null, weekly)).toThrow('no-rhythm-to-change');
    expect(() => requireComesAgain(weekly, { kind: 'once' })).toThrow('no-rhythm-to-change');
    expect(() => requireComesAgain(weekly, { kind: 'log' })).toThrow('no-rhythm-to-change');
    expect(() => requireComesAgain(weekly, every)).not.toThrow();
  });

  it.each<[Rhythm, { ordinal: number; day: string | null } | null, RhythmStart]>([
    [weekly, null, { startedOn: '2027-01-06', before: 0 }],
    [weekly, { ordinal: 4, day: '2027-01-01' }, { startedOn: '2027-01-06', before: 4 }],
    [weekly, { ordinal: 4, day: '2027-01-06' }, { startedOn: '2027-01-07', before: 4 }],
    [every, { ordinal: 4, day: '2027-01-01' }, { startedOn: '2027-01-15', before: 4 }],
    [every, { ordinal: 4, day: '2026-10-01' }, { startedOn: '2027-01-06', before: 4 }],
    [weekly, { ordinal: 2, day: null }, { startedOn: '2027-01-06', before: 2 }],
  ])('%j after %j counts from %j', (rhythm, last, start) =>
    expect(startAnew(rhythm, { today: '2027-01-06', last })).toEqual(start),
  );
});

/** Each Tuesday, for a year. */
const sessions = Array.from({ length: 52 }, (_, at) =>
  session(`s${at}`, later(new Date('2026-11-24T09:00:00Z'), at * 7 * 24)),
);

interface Life extends RhythmStart {
  rhythm: Rhythm;
  since: Date;
  made: DueOccurrence[];
}

const opened = ({ made }: Life, now: Date) => made.filter(({ opensAt }) => opensAt <= now);

const factsOf = (life: Life, now: Date): RhythmFacts => ({
  startedOn: life.startedOn,
  before: life.before,
  zone,
  now,
  sessions,
  agreedAt: life.since,
  made: opened(life, now),
});

/** As the job does: what is ahead and not wanted any more goes. */
function job(life: Life, now: Date): Life {
  const { open, next } = rhythmPlan(life.rhythm, factsOf(life, now), []);
  const wanted = [open, next].filter((one) => one !== null);
  return { ...life, made: [...opened(life, now), ...wanted] };
}

function change(life: Life, rhythm: Rhythm, now: Date): Life {
  if (!countsAnew(life.rhythm, rhythm)) return job({ ...life, rhythm }, now);
  const there = opened(life, now);
  const last = there.at(-1) ?? null;
  const start = startAnew(rhythm, { today: dayIn(zone, now), last });
  return job({ ...life, ...start, rhythm, since: now, made: there }, now);
}

const comesAgain = fc.oneof(
  { weight: 4, arbitrary: aDatedRhythm.filter(({ kind }) => kind !== 'once' && kind !== 'log') },
  aSessionRhythm,
);
const changes = fc.array(fc.record({ days: fc.nat(40), rhythm: comesAgain }), {
  minLength: 1,
  maxLength: 4,
});

/** Looked at each day until then, and changed on it. */
function lived(begun: Rhythm, steps: readonly { days: number; rhythm: Rhythm }[]) {
  let now = first;
  let life: Life = job(
    { rhythm: begun, startedOn: dayIn(zone, now), before: 0, since: now, made: [] },
    now,
  );
  const seen: { life: Life; now: Date }[] = [{ life, now }];
  for (const { days, rhythm } of steps) {
    for (let day = 0; day < days; day += 1) {
      now = later(now, 24);
      life = job(life, now);
      seen.push({ life, now });
    }
    life = change(life, rhythm, now);
    seen.push({ life, now });
  }
  return seen;
}

describe('a rhythm that is changed, however often and whenever', () => {
  it('makes nothing twice: no ordinal, and no two on a day of the calendar', () =>
    fc.assert(
      fc.property(comesAgain, changes, (begun, steps) => {
        for (const { life } of lived(begun, steps)) {
          const ordinals = life.made.map(({ ordinal }) => ordinal);
          expect(ordinals).toEqual([...new Set(ordinals)].toSorted((a, b) => a - b));
          const days = life.made.flatMap(({ day, forSession }) => (forSession ? [] : (day ?? [])));
          expect(days).toEqual([...new Set(days)].toSorted());
        }
      }),
      { numRuns: 60 },
    ));

  it('leaves what is open as it is, and has no more than one that stands ready', () =>
    fc.assert(
      fc.property(comesAgain, changes, (begun, steps) => {
        const seen = lived(begun, steps);
        for (const [at, { life, now }] of seen.entries()) {
          const was = seen[at - 1];
          if (was) expect(life.made).toEqual(expect.arrayContaining(opened(was.life, was.now)));
          expect(life.made.length - opened(life, now).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    ));

  it('loses nothing: what is due after the change is there, each on its day', () =>
    fc.assert(
      fc.property(comesAgain, changes, comesAgain, (begun, steps, last) => {
        const to = last.kind === 'session' ? weekly : last;
        const { life: changed, now: then } = lived(begun, [...steps, { days: 3, rhythm: to }]).at(
          -1,
        ) ?? { life: null, now: first };
        if (!changed) throw new Error('there is always one');
        const already = Math.max(0, ...changed.made.map(({ ordinal }) => ordinal)) - 1;
        let life = changed;
        let now = then;
        for (let day = 0; day < 100; day += 1) {
          now = later(now, 24);
          life = job(life, now);
        }
        const due = dueOccurrences(to, { ...factsOf(life, now), made: [] })
          .map((one) => ({ ...one, ordinal: one.ordinal + life.before }))
          .filter(({ ordinal }) => ordinal > already);
        expect(opened(life, now).filter(({ ordinal }) => ordinal > already)).toEqual(due);
      }),
      { numRuns: 30 },
    ));
});
