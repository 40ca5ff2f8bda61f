import { addDays, laterDay } from './calendar-days.ts';
import { dayIn } from './day.ts';
import { runningDay, standingOn } from './plan-calendar.ts';
import type { PlanView } from './plan.ts';
import { daysBeforeSession, type SessionTie } from './rhythm.ts';
import { phaseOf, type SessionPhase } from './session.ts';

/** When something can open: its day, null while nobody knows it, and whether the moment has come. */
export interface Opening {
  day: string | null;
  hasCome: boolean;
}

/**
 * When a step opens that belongs to one session: the first that counts from a day on. Moved, it moves
 * with it; cancelled, the next one takes its place; without any it is for "when you next meet".
 */
export function openingForSession(when: SessionTie, from: string, view: PlanView): Opening {
  const meetings = meetingsFrom(from, view);
  const first = (...phases: SessionPhase[]) =>
    meetings.find(({ phase }) => phases.includes(phase)) ?? null;
  if (when === 'in') {
    const meeting = first('running') ?? first('coming');
    return { day: meeting && meeting.day, hasCome: meeting?.phase === 'running' };
  }
  if (when === 'after') {
    const meeting = first('over', 'running', 'coming');
    return { day: meeting && meeting.day, hasCome: meeting?.phase === 'over' };
  }
  const meeting = first('coming');
  if (!meeting) return { day: null, hasCome: false };
  const early = laterDay(from, addDays(meeting.day, -daysBeforeSession));
  const day = runningDay(early, 0, view.still);
  return { day, hasCome: day <= view.today };
}

/** In time order; on a day on which the pathway stands still nothing is opened for a session. */
function meetingsFrom(from: string, { enrolment, facts, still }: PlanView) {
  return facts.sessions
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .map((session) => ({
      day: dayIn(enrolment.zone, session.startsAt),
      phase: phaseOf(session, facts.now),
    }))
    .filter(({ day, phase }) => phase !== 'cancelled' && day >= from && !standingOn(day, still));
}
