import { addDays, addMonths, weekdayFrom } from './calendar-days.ts';
import { dayIn } from './day.ts';
import { sessionOccurrences } from './rhythm-sessions.ts';
import { type DueOccurrence, mayBegin, type Rhythm, type RhythmFacts } from './rhythm.ts';
import { instantOf } from './zoned-time.ts';

/**
 * All occurrences of an agreed exercise that have opened by `now`, in order. An ordinal means the
 * same for ever: the week of a weekly one (also when the client takes another day), the number of a
 * regular one, the month of a then-and-now. What is tied to sessions is counted; there the stored
 * occurrences (`made`) keep their ordinal and are answered again, with the session they belong to now.
 * Neither a later `now` nor another zone takes one away or gives it another ordinal.
 */
export function dueOccurrences(rhythm: Rhythm, facts: RhythmFacts): DueOccurrence[] {
  if (rhythm.kind === 'session') return dueForSessions(rhythm, facts);
  // No zone is more than a day ahead of another, so what lies further cannot be open.
  const horizon = addDays(dayIn(facts.zone, facts.now), 1);
  const due: DueOccurrence[] = [];
  for (const planned of plannedDays(rhythm, facts.startedOn)) {
    if (planned.day > horizon) break;
    if (planned.ordinal <= (facts.after ?? 0)) continue;
    const occurrence = placed(planned, facts.zone);
    if (occurrence.opensAt <= facts.now) due.push(occurrence);
  }
  return due;
}

/** Up to the first that is still to come: an ordinal that was passed over would never be made. */
function dueForSessions(
  rhythm: Extract<Rhythm, { kind: 'session' }>,
  facts: RhythmFacts,
): DueOccurrence[] {
  const all = sessionOccurrences(rhythm, facts);
  const ahead = all.findIndex((one) => !isMade(facts, one.ordinal) && one.opensAt > facts.now);
  return ahead < 0 ? all : all.slice(0, ahead);
}

/** The first that is neither open by the clock nor stored; null when nothing more comes. */
export function nextOccurrence(rhythm: Rhythm, facts: RhythmFacts): DueOccurrence | null {
  const isAhead = ({ ordinal, opensAt }: DueOccurrence) =>
    opensAt > facts.now && !isMade(facts, ordinal) && ordinal > (facts.after ?? 0);
  if (rhythm.kind === 'session') return sessionOccurrences(rhythm, facts).find(isAhead) ?? null;
  const yesterday = addDays(dayIn(facts.zone, facts.now), -1);
  for (const planned of plannedDays(rhythm, facts.startedOn)) {
    // Placing a wall time is what costs, and years may have passed.
    if (planned.day < yesterday) continue;
    const occurrence = placed(planned, facts.zone);
    if (isAhead(occurrence)) return occurrence;
  }
  return null;
}

/**
 * The client may do the next one some days early. It is stored under the ordinal that it would have
 * had, so the regular one is not made a second time, and the one after it keeps its day.
 */
export function canDoEarly(rhythm: Rhythm, facts: RhythmFacts): boolean {
  const next = nextOccurrence(rhythm, facts);
  const today = dayIn(facts.zone, facts.now);
  if (!next || today < facts.startedOn) return false;
  return mayBegin(next, { rhythm, today, now: facts.now });
}

interface PlannedDay {
  ordinal: number;
  day: string;
  clock: string;
}

type DatedRhythm = Exclude<Rhythm, { kind: 'session' }>;

function* plannedDays(rhythm: DatedRhythm, startedOn: string): Generator<PlannedDay> {
  switch (rhythm.kind) {
    case 'once':
    case 'log':
      yield { ordinal: 1, day: startedOn, clock: '00:00' };
      return;
    case 'weekly':
      yield* weeklyDays(rhythm, startedOn);
      return;
    case 'every':
      for (let at = 0; at < (rhythm.times ?? Infinity); at += 1)
        yield {
          ordinal: at + 1,
          day: addDays(startedOn, at * rhythm.weeks * 7),
          clock: rhythm.time,
        };
      return;
    case 'months':
      for (const month of [...new Set(rhythm.at)].toSorted((one, other) => one - other))
        yield { ordinal: month, day: addMonths(startedOn, month), clock: '00:00' };
  }
}

/**
 * One in each week from the start, on the client's day of it. The months after the window count from
 * the first day of its last week, whatever the client's day: another day moves each within its week.
 */
function* weeklyDays(
  { weekday, time, weeks, afterwards }: Extract<Rhythm, { kind: 'weekly' }>,
  startedOn: string,
): Generator<PlannedDay> {
  for (let at = 0; at < (weeks ?? Infinity); at += 1)
    yield {
      ordinal: at + 1,
      day: weekdayFrom(addDays(startedOn, at * 7), weekday),
      clock: time,
    };
  if (weeks === null || afterwards === null) return;
  const lastWeek = addDays(startedOn, (weeks - 1) * 7);
  for (let month = 1; ; month += 1)
    yield {
      ordinal: weeks + month,
      day: weekdayFrom(addMonths(lastWeek, month), weekday),
      clock: time,
    };
}

function placed({ ordinal, day, clock }: PlannedDay, zone: string): DueOccurrence {
  const { instant, day: shown } = instantOf(zone, { day, clock });
  return { ordinal, day: shown, opensAt: instant, forSession: null };
}

const isMade = ({ made = [] }: RhythmFacts, ordinal: number): boolean =>
  made.some((one) => one.ordinal === ordinal);
