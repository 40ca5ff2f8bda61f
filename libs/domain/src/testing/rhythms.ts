import * as fc from 'fast-check';
import { addDays, weekdays } from '../calendar-days.ts';
import type { MadeOccurrence, Rhythm, TiedSession } from '../rhythm.ts';
import type { SessionState } from '../session.ts';

const hour = 3_600_000;

/** Zones that between them have every kind of change: halves, whole hours, none, at midnight. */
export const zones = [
  'Africa/Cairo',
  'America/Havana',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Vienna',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
];

export const aZone = fc.constantFrom(...zones);
export const aDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
export const aClock = fc
  .record({ hours: fc.integer({ min: 0, max: 23 }), minutes: fc.integer({ min: 0, max: 59 }) })
  .map(({ hours, minutes }) =>
    [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':'),
  );

const few = fc.integer({ min: 1, max: 16 });

export const aWeekly = fc.record({
  kind: fc.constant('weekly' as const),
  weekday: fc.constantFrom(...weekdays),
  time: aClock,
  weeks: few,
  afterwards: fc.constantFrom('monthly' as const, null),
});

export const aDatedRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.constantFrom<Rhythm>({ kind: 'once' }, { kind: 'log' }),
  aWeekly,
  aWeekly.map((weekly) => ({ ...weekly, weeks: null, afterwards: null })),
  fc.record({
    kind: fc.constant('every' as const),
    weeks: fc.integer({ min: 1, max: 6 }),
    time: aClock,
    times: fc.option(few),
  }),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 5 })
    .map((at) => ({ kind: 'months' as const, at })),
);

export const aSessionRhythm = fc.record({
  kind: fc.constant('session' as const),
  when: fc.constantFrom('before' as const, 'after' as const, 'in' as const),
  every: fc.integer({ min: 1, max: 3 }),
});

export const session = (
  id: string,
  startsAt: string | Date,
  state: SessionState = 'planned',
): TiedSession => ({
  id,
  state,
  startsAt: new Date(startsAt),
  endsAt: new Date(new Date(startsAt).getTime() + 50 * 60_000),
  startedAt: null,
});

/** Sessions in some order, some of them cancelled. */
export const someSessions = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 12 })
  .chain((days) =>
    fc
      .array(fc.constantFrom<SessionState>('planned', 'planned', 'finished', 'cancelled'), {
        minLength: days.length,
        maxLength: days.length,
      })
      .map((states) =>
        days.map((day, at) =>
          session(
            `session-${day}`,
            new Date(Date.parse('2026-01-05T09:00:00Z') + day * 24 * hour),
            states[at],
          ),
        ),
      ),
  );

/** What the job stores of what is due. */
export const stored = (due: readonly MadeOccurrence[]): MadeOccurrence[] =>
  due.map(({ ordinal, opensAt, forSession }) => ({ ordinal, opensAt, forSession }));

export const later = (instant: Date, hours: number): Date =>
  new Date(instant.getTime() + hours * hour);
