import { addDays, type Weekday } from './calendar-days.ts';
import type { Cadence } from './exercise.ts';
import { RuleBroken } from './rule-broken.ts';
import type { SessionTimes } from './session.ts';

export const sessionTies = ['before', 'after', 'in'] as const;
/** Where an exercise stands to the session that it belongs to. */
export type SessionTie = (typeof sessionTies)[number];

/**
 * How often an agreed exercise comes. Clock times are the client's wall, HH:MM; `weeks` and `times`
 * are null where nobody said an end.
 */
export type Rhythm =
  | { kind: 'once' }
  /** One standing occurrence with many entries. */
  | { kind: 'log' }
  /** A check-in on the client's own day; after `weeks` once a month, or no more. */
  | {
      kind: 'weekly';
      weekday: Weekday;
      time: string;
      weeks: number | null;
      afterwards: 'monthly' | null;
    }
  /** From the start, the start itself included. */
  | { kind: 'every'; weeks: number; time: string; times: number | null }
  /** With the next session and then with every `every`-th: 1 is each, 2 every other. */
  | { kind: 'session'; when: SessionTie; every: number }
  /** Then and now: so many months from the start. */
  | { kind: 'months'; at: number[] };

export type RhythmKind = Rhythm['kind'];

export interface TiedSession extends SessionTimes {
  id: string;
}

/** An occurrence that is stored already, whatever became of it. */
export interface MadeOccurrence {
  ordinal: number;
  opensAt: Date;
  /** Null for what is for "when you next meet". */
  forSession: string | null;
}

export interface RhythmFacts {
  /** The first day, by the client's calendar. */
  startedOn: string;
  /** The client's zone today; what is made keeps its instant. */
  zone: string;
  now: Date;
  /** All of this client from the start on, the cancelled ones too. */
  sessions: readonly TiedSession[];
  /** What is agreed within a session comes before the next one, not before that one. */
  agreedAt?: Date;
  /** Ordinals up to this one were made by a rhythm that this one took the place of. */
  before?: number;
  /** Only what comes after this ordinal is wanted: the job asks each minute and knows the rest. */
  after?: number;
  /** Needed for what is tied to sessions: a session in between must not renumber what exists. */
  made?: readonly MadeOccurrence[];
}

export interface DueOccurrence extends MadeOccurrence {
  /** The client's day it is meant for; null for "when you next meet". */
  day: string | null;
}

/**
 * From how many days before its own day the next one may be done. Less than half of what lies
 * between two, so that nobody can do two where one was agreed. What is tied to a session is open
 * days before it anyway, and nothing else comes again.
 */
export function earlyDays(rhythm: Rhythm): number {
  if (rhythm.kind === 'weekly') return 3;
  if (rhythm.kind === 'every') return rhythm.weeks === 1 ? 3 : 7;
  return rhythm.kind === 'months' ? 7 : 0;
}

/** Friday evening, until somebody says another day. */
const usual = { weekday: 5, time: '18:00' } as const;

const countIn = (duration: string | undefined, unit: 'W' | 'M'): number | null => {
  const [, count] = new RegExp(`^P(\\d+)${unit}$`).exec(duration ?? '') ?? [];
  return count === undefined ? null : Number(count);
};

/** What an exercise asks for of itself: the agreement card starts from it. */
export function presetRhythm(cadence: Cadence): Rhythm {
  if (cadence.kind === 'log') return { kind: 'log' };
  if (cadence.kind === 'weekly') {
    const weeks = countIn(cadence.window, 'W');
    const isMonthlyThen = weeks !== null && cadence.then_every === 'P1M';
    return { kind: 'weekly', ...usual, weeks, afterwards: isMonthlyThen ? 'monthly' : null };
  }
  if (cadence.kind !== 'every') return { kind: 'once' };
  const at = (cadence.repeats_at ?? []).flatMap((after) => countIn(after, 'M') ?? []);
  if (at.length > 0) return { kind: 'months', at };
  return { kind: 'every', weeks: countIn(cadence.every, 'W') ?? 4, time: usual.time, times: null };
}

/** A check-in is left out in one tap; of what comes rarely or before a session, why is an answer. */
export const isSkipped = (rhythm: Rhythm | null): boolean =>
  rhythm?.kind === 'weekly' || rhythm?.kind === 'every';

/** Only a weekly check-in has a day that is the client's to choose. */
export function withOwnDay(rhythm: Rhythm | null, own: { weekday: Weekday; time: string }): Rhythm {
  if (rhythm?.kind !== 'weekly') throw new RuleBroken('no-day-of-its-own');
  return { ...rhythm, ...own };
}

export interface ComingOccurrence {
  opensAt: Date;
  /** The client's day it is meant for. */
  day: string | null;
}

/** Whether it may be begun: it is open, or its day is near enough for whoever likes to be early. */
export function mayBegin(
  { opensAt, day }: ComingOccurrence,
  { rhythm, today, now }: { rhythm: Rhythm | null; today: string; now: Date },
): boolean {
  if (opensAt <= now) return true;
  if (rhythm === null || day === null) return false;
  const days = earlyDays(rhythm);
  return days > 0 && today >= addDays(day, -days);
}

export function requireBeginnable(
  one: ComingOccurrence,
  when: { rhythm: Rhythm | null; today: string; now: Date },
): void {
  if (!mayBegin(one, when)) throw new RuleBroken('not-open-yet');
}

/** What is to be done before a session is open this long before it. */
export const daysBeforeSession = 7;
