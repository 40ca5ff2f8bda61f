import { standingOn, runningDay, type Still } from './plan-calendar.ts';
import { dueOccurrences, nextOccurrence } from './rhythm-due.ts';
import type { DueOccurrence, Rhythm, RhythmFacts } from './rhythm.ts';
import { instantOf, wallTimeAt } from './zoned-time.ts';

export interface RhythmPlan {
  /** What should be open by now and is not stored: of several only the last, for nothing piles up. */
  open: DueOccurrence | null;
  /** The one after it, which stands ready and opens by itself. */
  next: DueOccurrence | null;
  /** What is stored already, each with the session that it belongs to now. */
  kept: DueOccurrence[];
}

/**
 * What is to be stored of a rhythm, given what is there. A check-in that would fall into a break or
 * into the therapist's time away is left out; what comes rarely waits for the first day after it. What
 * is tied to a session goes with the session alone. Asked again with its own answer stored, it adds
 * nothing.
 */
export function rhythmPlan(
  rhythm: Rhythm,
  facts: RhythmFacts,
  still: readonly Still[],
): RhythmPlan {
  const { before = 0 } = facts;
  const { open, next, kept } = planFromOne(rhythm, fromOne(facts, before), still);
  const numbered = (one: DueOccurrence) => ({ ...one, ordinal: one.ordinal + before });
  return { open: open && numbered(open), next: next && numbered(next), kept: kept.map(numbered) };
}

/** Without what an earlier rhythm made, and counted as if there had been none. */
const fromOne = (facts: RhythmFacts, before: number): RhythmFacts => ({
  ...facts,
  made: (facts.made ?? [])
    .filter(({ ordinal }) => ordinal > before)
    .map((one) => ({ ...one, ordinal: one.ordinal - before })),
});

function planFromOne(rhythm: Rhythm, facts: RhythmFacts, still: readonly Still[]): RhythmPlan {
  const made = new Set((facts.made ?? []).map(({ ordinal }) => ordinal));
  // What was left out stays left out, so nothing comes before the last one that is stored.
  const last = Math.max(0, ...made);
  const ahead = nextRunning(rhythm, facts, still);
  const due = dueOccurrences(rhythm, facts);
  const coming = [...due, ...(ahead ? [ahead] : [])]
    .filter(({ ordinal }) => ordinal > last)
    .flatMap((one) => outsideOf(still, { one, rhythm, zone: facts.zone }));
  return {
    kept: due.filter(({ ordinal }) => made.has(ordinal)),
    open: coming.findLast(({ opensAt }) => opensAt <= facts.now) ?? null,
    next: coming.find(({ opensAt }) => opensAt > facts.now) ?? null,
  };
}

function nextRunning(
  rhythm: Rhythm,
  facts: RhythmFacts,
  still: readonly Still[],
): DueOccurrence | null {
  let next = nextOccurrence(rhythm, facts);
  while (rhythm.kind === 'weekly' && next?.day && standingOn(next.day, still))
    next = nextOccurrence(rhythm, { ...facts, after: next.ordinal });
  return next;
}

interface Placing {
  one: DueOccurrence;
  rhythm: Rhythm;
  zone: string;
}

function outsideOf(still: readonly Still[], { one, rhythm, zone }: Placing): DueOccurrence[] {
  if (rhythm.kind === 'session' || !one.day || !standingOn(one.day, still)) return [one];
  if (rhythm.kind === 'weekly') return [];
  const { clock } = wallTimeAt(zone, one.opensAt);
  const { day, instant } = instantOf(zone, { day: runningDay(one.day, 0, still), clock });
  return [{ ...one, day, opensAt: instant }];
}
