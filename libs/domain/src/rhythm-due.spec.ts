import * as fc from 'fast-check';
import { addDays, daysBetween, weekdayFrom } from './calendar-days.ts';
import { dayIn } from './day.ts';
import { canDoEarly, dueOccurrences, nextOccurrence } from './rhythm-due.ts';
import type { Rhythm, RhythmFacts } from './rhythm.ts';
import { aDatedRhythm, aDay, aWeekly, aZone, later, stored, zones } from './testing/rhythms.ts';
import { instantOf, startOfDay } from './zoned-time.ts';

const facts = (more: Partial<RhythmFacts> = {}): RhythmFacts => ({
  startedOn: '2027-01-31',
  zone: 'Europe/Vienna',
  now: new Date('2030-01-01T00:00:00Z'),
  sessions: [],
  ...more,
});
const daysOf = (rhythm: Rhythm, more?: Partial<RhythmFacts>) =>
  dueOccurrences(rhythm, facts(more)).map(({ day }) => day);
const ordinalsOf = (rhythm: Rhythm, more?: Partial<RhythmFacts>) =>
  dueOccurrences(rhythm, facts(more)).map(({ ordinal }) => ordinal);

const sundays: Rhythm = {
  kind: 'weekly',
  weekday: 7,
  time: '18:00',
  weeks: 12,
  afterwards: 'monthly',
};
const monthly: Rhythm = { kind: 'months', at: [1, 3, 6] };

describe('what is due of an exercise', () => {
  it.each<Rhythm>([{ kind: 'once' }, { kind: 'log' }])('is one from the first day: $kind', (one) =>
    expect(dueOccurrences(one, facts())).toEqual([
      {
        ordinal: 1,
        day: '2027-01-31',
        opensAt: new Date('2027-01-30T23:00:00Z'),
        forSession: null,
      },
    ]),
  );

  it('comes at months 1, 3 and 6, on the last day of a month that is too short', () => {
    expect(daysOf(monthly)).toEqual(['2027-02-28', '2027-04-30', '2027-07-31']);
    expect(ordinalsOf(monthly)).toEqual([1, 3, 6]);
  });

  it('comes every other week from the start', () =>
    expect(daysOf({ kind: 'every', weeks: 2, time: '09:00', times: 3 })).toEqual([
      '2027-01-31',
      '2027-02-14',
      '2027-02-28',
    ]));

  it('comes each week on the client’s day, and once a month after the window', () => {
    const days = daysOf({ ...sundays, weeks: 3 }, { now: new Date('2027-05-30T23:00:00Z') });
    expect(days).toEqual([
      '2027-01-31',
      '2027-02-07',
      '2027-02-14',
      '2027-03-14',
      '2027-04-18',
      '2027-05-16',
    ]);
  });

  it('comes at six by the clock of the client, in summer as in winter', () => {
    const opens = dueOccurrences(sundays, facts({ now: new Date('2027-04-04T20:00:00Z') }));
    expect(opens.slice(-2).map(({ opensAt }) => opensAt.toISOString())).toEqual([
      '2027-03-28T16:00:00.000Z',
      '2027-04-04T16:00:00.000Z',
    ]);
  });

  it('comes after the gap when the clocks jump over its time', () => {
    const atNight: Rhythm = { ...sundays, time: '02:30' };
    const due = dueOccurrences(atNight, facts({ now: new Date('2027-03-28T23:00:00Z') }));
    expect(due.at(-1)?.opensAt).toEqual(new Date('2027-03-28T01:00:00Z'));
  });

  it('opens in its minute and not before', () => {
    const opensAt = new Date('2027-02-07T17:00:00Z');
    expect(ordinalsOf(sundays, { now: opensAt })).toEqual([1, 2]);
    expect(ordinalsOf(sundays, { now: new Date(opensAt.getTime() - 1) })).toEqual([1]);
  });

  it('is only what comes after the ordinal that is known already', () =>
    expect(ordinalsOf({ ...sundays, afterwards: null }, { after: 10 })).toEqual([11, 12]));
});

describe('doing one early', () => {
  const may = (rhythm: Rhythm, now: string, more?: Partial<RhythmFacts>) =>
    canDoEarly(rhythm, facts({ now: new Date(now), ...more }));

  it.each<[Rhythm, string, boolean]>([
    [sundays, '2027-02-03T22:00:00Z', false],
    [sundays, '2027-02-04T07:00:00Z', true],
    [monthly, '2027-02-20T07:00:00Z', false],
    [monthly, '2027-02-21T07:00:00Z', true],
    [{ kind: 'every', weeks: 4, time: '09:00', times: null }, '2027-02-20T12:00:00Z', false],
    [{ kind: 'every', weeks: 4, time: '09:00', times: null }, '2027-02-21T12:00:00Z', true],
    [{ kind: 'every', weeks: 4, time: '09:00', times: 1 }, '2027-02-21T12:00:00Z', false],
    [{ kind: 'once' }, '2027-01-30T12:00:00Z', false],
    [{ kind: 'log' }, '2027-02-21T12:00:00Z', false],
    [sundays, '2027-01-30T12:00:00Z', false],
  ])('of %j at %s is possible: %s', (rhythm, now, expected) =>
    expect(may(rhythm, now)).toBe(expected),
  );

  it('takes the ordinal of the regular one, which is then not made a second time', () => {
    const thursday = facts({ now: new Date('2027-02-04T07:00:00Z') });
    const next = nextOccurrence(sundays, thursday);
    expect(next).toMatchObject({ ordinal: 2, day: '2027-02-07' });
    const made = stored(next ? [{ ...next, opensAt: thursday.now }] : []);
    expect(canDoEarly(sundays, { ...thursday, made })).toBe(false);
    const sunday = facts({ now: new Date('2027-02-07T18:00:00Z'), made });
    expect(dueOccurrences(sundays, sunday).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(nextOccurrence(sundays, sunday)).toMatchObject({ ordinal: 3, day: '2027-02-14' });
  });
});

const runs = 1000;
const aStart = fc.record({ rhythm: aDatedRhythm, startedOn: aDay, zone: aZone });
const hours = fc.integer({ min: -48, max: 24 * 900 });

describe('whatever the rhythm, the day and the zone', () => {
  it('a later moment takes nothing away and changes nothing', () =>
    fc.assert(
      fc.property(aStart, hours, hours, ({ rhythm, ...start }, one, other) => {
        const at = (from: number) =>
          dueOccurrences(
            rhythm,
            facts({ ...start, now: later(startOfDay(start.zone, start.startedOn), from) }),
          );
        const [before, after] = [at(Math.min(one, other)), at(Math.max(one, other))];
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: runs },
    ));

  it('ordinals rise, nothing comes before the start or from the future, nothing twice a day', () =>
    fc.assert(
      fc.property(aStart, hours, ({ rhythm, ...start }, from) => {
        const first = startOfDay(start.zone, start.startedOn);
        const now = later(first, from);
        const due = dueOccurrences(rhythm, facts({ ...start, now }));
        due.forEach(({ ordinal, day, opensAt }, at) => {
          const before = due[at - 1];
          expect(ordinal).toBeGreaterThan(before?.ordinal ?? 0);
          expect(opensAt >= first && opensAt <= now).toBe(true);
          expect(day).toBe(dayIn(start.zone, opensAt));
          expect(before === undefined || (before.day ?? '') < (day ?? '')).toBe(true);
        });
      }),
      { numRuns: runs },
    ));

  it('another zone moves no ordinal to another day', () =>
    fc.assert(
      fc.property(aStart, hours, aZone, ({ rhythm, ...start }, from, moved) => {
        const now = later(startOfDay(start.zone, start.startedOn), from);
        const here = dueOccurrences(rhythm, facts({ ...start, now }));
        const there = dueOccurrences(rhythm, facts({ ...start, zone: moved, now }));
        const days = new Map(there.map(({ ordinal, day }) => [ordinal, day]));
        for (const { ordinal, day } of here) expect(days.get(ordinal) ?? day).toBe(day);
        // A day apart at most, so at most the newest is here and not yet there.
        expect(Math.abs(here.length - there.length)).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs },
    ));

  it('asking often makes what asking once makes', () =>
    fc.assert(
      fc.property(
        aStart,
        fc.array(fc.integer({ min: 1, max: 24 * 60 }), { minLength: 1, maxLength: 12 }),
        ({ rhythm, ...start }, steps) => {
          const made = new Map<number, Date>();
          let now = startOfDay(start.zone, start.startedOn);
          for (const step of steps) {
            now = later(now, step);
            const after = Math.max(0, ...made.keys());
            for (const one of dueOccurrences(rhythm, facts({ ...start, now, after })))
              made.set(one.ordinal, one.opensAt);
          }
          const once = dueOccurrences(rhythm, facts({ ...start, now }));
          expect([...made]).toEqual(once.map(({ ordinal, opensAt }) => [ordinal, opensAt]));
        },
      ),
      { numRuns: runs },
    ));

  it('doing each one as early as can be makes none more', () =>
    fc.assert(
      fc.property(aStart, ({ rhythm, ...start }) => {
        const made = new Map<number, Date>();
        for (let day = -2; day < 120; day += 1) {
          const now = instantOf(start.zone, {
            day: addDays(start.startedOn, day),
            clock: '23:59',
          }).instant;
          const stored = [...made].map(([ordinal, opensAt]) => ({
            ordinal,
            opensAt,
            forSession: null,
          }));
          const today = facts({ ...start, now, made: stored });
          const next = nextOccurrence(rhythm, today);
          if (next && canDoEarly(rhythm, today)) made.set(next.ordinal, now);
          for (const { ordinal, opensAt } of dueOccurrences(rhythm, today))
            if (!made.has(ordinal)) made.set(ordinal, opensAt);
        }
        const end = later(startOfDay(start.zone, addDays(start.startedOn, 119)), 24 * 8);
        const regular = dueOccurrences(rhythm, facts({ ...start, now: end }));
        const known = new Set(regular.map(({ ordinal }) => ordinal));
        expect([...made.keys()].filter((ordinal) => !known.has(ordinal))).toEqual([]);
      }),
      { numRuns: 100 },
    ));
});

describe('a weekly check-in', () => {
  const end = new Date('2032-01-01T00:00:00Z');

  it('comes exactly as often as it has weeks, once in each, and then once a month', () =>
    fc.assert(
      fc.property(aWeekly, aDay, fc.constantFrom(...zones), (weekly, startedOn, zone) => {
        const days = daysOf(weekly, { startedOn, zone, now: end });
        const weeks = days.slice(0, weekly.weeks).map((day) => daysBetween(startedOn, day ?? ''));
        expect(weeks.map((day) => Math.floor(day / 7))).toEqual(
          Array.from({ length: weekly.weeks }, (_, week) => week),
        );
        const rest = days.slice(weekly.weeks - 1);
        expect(rest.length > 1).toBe(weekly.afterwards === 'monthly');
        rest.slice(1).forEach((day, at) => {
          const apart = daysBetween(rest[at] ?? '', day ?? '');
          expect(apart >= 22 && apart <= 37).toBe(true);
        });
        for (const day of days) expect(weekdayFrom(day ?? '', weekly.weekday)).toBe(day);
      }),
      { numRuns: 300 },
    ));

  it('keeps its ordinals when the client takes another day: each stays in its week', () =>
    fc.assert(
      fc.property(aWeekly, aWeekly, aDay, (weekly, { weekday }, startedOn) => {
        const [before, after] = [weekly, { ...weekly, weekday }].map((one) =>
          dueOccurrences(one, facts({ startedOn, now: end })),
        );
        after?.forEach(({ ordinal, day }) => {
          const was = before?.find((one) => one.ordinal === ordinal);
          if (was) expect(Math.abs(daysBetween(was.day ?? '', day ?? ''))).toBeLessThan(7);
        });
        expect(Math.abs((before?.length ?? 0) - (after?.length ?? 0))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    ));
});
