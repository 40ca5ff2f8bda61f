import { addDays } from './calendar-days.ts';
import { dayIn } from './day.ts';
import {
  daysBeforeSession,
  type DueOccurrence,
  type MadeOccurrence,
  type Rhythm,
  type RhythmFacts,
  type SessionTie,
  type TiedSession,
} from './rhythm.ts';
import { minutesBefore } from './session.ts';
import { startOfDay } from './zoned-time.ts';

type SessionRhythm = Extract<Rhythm, { kind: 'session' }>;

interface Slot {
  ordinal: number;
  session: TiedSession | null;
  opensAt: Date | null;
}

/**
 * Every occurrence that the sessions planned today give, open or not. One that is stored stays with
 * its session wherever that moves; when the session is cancelled it goes to the next one that has
 * none, and is for "when you next meet" while there is no such.
 */
export function sessionOccurrences(rhythm: SessionRhythm, facts: RhythmFacts): DueOccurrence[] {
  const from = firstMoment(facts);
  const live = facts.sessions
    .filter((one) => one.state !== 'cancelled' && counts(one, rhythm.when, from))
    .toSorted(inTime);
  const stored = kept(live, facts);
  const slots = [...stored, ...coming(live, stored, rhythm.every)];
  return slots.map(({ ordinal, session, opensAt }) => ({
    ordinal,
    day: session && dayIn(facts.zone, session.startsAt),
    opensAt: opensAt ?? (session ? opening(session, { rhythm, live, facts }) : facts.now),
    forSession: session?.id ?? null,
  }));
}

/** What was stored, each with its session of now. */
function kept(live: readonly TiedSession[], { made = [], sessions }: RhythmFacts): Slot[] {
  const inOrder = made.toSorted((one, other) => one.ordinal - other.ordinal);
  const taken = new Set(inOrder.map(({ forSession }) => forSession));
  return inOrder.map((one) => {
    const session = live.find(({ id }) => id === one.forSession) ?? nextFree(one);
    if (session) taken.add(session.id);
    return { ordinal: one.ordinal, session, opensAt: one.opensAt };
  });

  function nextFree({ forSession, opensAt }: MadeOccurrence): TiedSession | null {
    const lost = sessions.find(({ id }) => id === forSession);
    const since = lost?.startsAt ?? opensAt;
    // An earlier one will do when none is left after it: it was put off for long, and then cancelled.
    return firstFree(since) ?? firstFree(opensAt);
  }

  function firstFree(since: Date): TiedSession | null {
    return live.find(({ id, startsAt }) => startsAt >= since && !taken.has(id)) ?? null;
  }
}

/** What is not stored yet: the next session after the last one taken, then every n-th. */
function coming(live: readonly TiedSession[], stored: readonly Slot[], every: number): Slot[] {
  const last = Math.max(-1, ...stored.map(({ session }) => (session ? live.indexOf(session) : -1)));
  const first = stored.length === 0 ? 0 : last + every;
  const ordinal = Math.max(0, ...stored.map((slot) => slot.ordinal)) + 1;
  return live
    .filter((_, at) => at >= first && (at - first) % every === 0)
    .map((session, at) => ({ ordinal: ordinal + at, session, opensAt: null }));
}

interface Around {
  rhythm: SessionRhythm;
  live: readonly TiedSession[];
  facts: RhythmFacts;
}

function opening(session: TiedSession, { rhythm, live, facts }: Around): Date {
  const from = firstMoment(facts);
  if (rhythm.when === 'after') return latest([from, session.endsAt]);
  if (rhythm.when === 'in') return latest([from, beginning(session)]);
  const day = addDays(dayIn(facts.zone, session.startsAt), -daysBeforeSession);
  const previous = live[live.indexOf(session) - 1];
  // Between two sessions that lie close together there is less than a week.
  return latest([
    from,
    startOfDay(facts.zone, day),
    ...(previous && previous.endsAt < session.startsAt ? [previous.endsAt] : []),
  ]);
}

function firstMoment({ startedOn, zone, agreedAt }: RhythmFacts): Date {
  const start = startOfDay(zone, startedOn);
  return agreedAt ? latest([start, agreedAt]) : start;
}

/** What is agreed in a session comes with that one only if it is done in or after it. */
function counts(session: TiedSession, when: SessionTie, from: Date): boolean {
  return when === 'before' ? startOf(session) > from : session.endsAt > from;
}

const startOf = ({ startsAt, startedAt }: TiedSession): Date =>
  startedAt && startedAt < startsAt ? startedAt : startsAt;

/** "We are meeting" opens it, and so does the clock. */
function beginning({ startsAt, startedAt }: TiedSession): Date {
  const byClock = new Date(startsAt.getTime() - minutesBefore * 60_000);
  return startedAt && startedAt < byClock ? startedAt : byClock;
}

const latest = (instants: readonly Date[]): Date =>
  new Date(Math.max(...instants.map((instant) => instant.getTime())));

const inTime = (one: TiedSession, other: TiedSession): number =>
  one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);
