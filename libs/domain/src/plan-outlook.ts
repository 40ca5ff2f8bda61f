import { addMonths, daysBetween, laterDay } from './calendar-days.ts';
import type { PathwayStep, StepTiming } from './pathway.ts';
import { runningDay } from './plan-calendar.ts';
import { type Opening, openingForSession } from './plan-sessions.ts';
import type { PlannedStep, PlanView, WaitReason } from './plan.ts';

export interface Outlook extends PlannedStep {
  /** Nothing but the client's pace stands before it. */
  ready: boolean;
  /** The day of the plan, which may lie in the past: the order in which the pace lets them through. */
  planned: string;
}

/** What one step waits for, seen without the others that may open on the same day. */
export function outlookOf(step: PathwayStep, view: PlanView): Outlook {
  const { enrolment, facts, today, still } = view;
  const opened = facts.opened.get(step.id);
  const settled = { step, waitsFor: null, ready: false, planned: opened ?? '' };
  if (opened !== undefined) return { ...settled, state: 'opened', day: opened };
  if (enrolment.ended || enrolment.dropped.includes(step.id))
    return { ...settled, state: 'dropped', day: null };
  const opening = openingOf(step, view);
  const waitsFor = reasonOf(step, opening, view);
  // A day that is over is shown to nobody: it can open today, or when the standstill ends.
  const day = opening.day && laterDay(opening.day, runningDay(today, 0, still));
  const ready = waitsFor === null && opening.hasCome;
  return { step, state: 'waiting', day, waitsFor, ready, planned: opening.day ?? '' };
}

function reasonOf(step: PathwayStep, opening: Opening, view: PlanView): WaitReason | null {
  if (step.optional && !view.enrolment.wanted.includes(step.id)) return 'choice';
  if (opening.day === null && step.timing.kind === 'after') return 'step';
  if (!isPrepared(step, view)) return 'prepare';
  if (isOnlyTogether(step, view)) return 'together';
  if (!opening.hasCome && isWithOneSession(step.timing)) return 'session';
  return heldBy(opening, view);
}

/** An exercise that nobody knows is treated like one that has to be prepared. */
const isPrepared = ({ id, exercise }: PathwayStep, { facts }: PlanView): boolean =>
  facts.exercises.get(exercise)?.prepare === false || facts.prepared.has(id);

const isOnlyTogether = ({ exercise }: PathwayStep, { facts }: PlanView): boolean =>
  facts.exercises.get(exercise)?.needsCover === true && !facts.isCovered;

/** What would not open today without the standstill either, waits for its day and not for that. */
function heldBy({ day }: Opening, { today, still, standing }: PlanView): WaitReason | null {
  return day !== null && day <= runningDay(today, 0, still) ? standing : null;
}

function openingOf(step: PathwayStep, view: PlanView): Opening {
  const { timing } = step;
  const day = plannedDay(step, view);
  return timing.kind === 'session' && day !== null && isWithOneSession(timing)
    ? openingForSession(timing.when, day, view)
    : { day, hasCome: day !== null && day <= view.today };
}

/** For what belongs to a session the day from which sessions count; null after a step still open. */
function plannedDay(step: PathwayStep, view: PlanView): string | null {
  const { timing } = step;
  const { startedOn } = view.enrolment;
  switch (timing.kind) {
    case 'week':
      return fromStart((timing.week - 1) * 7, view);
    case 'month':
      return fromStart(daysBetween(startedOn, addMonths(startedOn, timing.at)), view);
    case 'session':
      return fromStart(((timing.week ?? 1) - 1) * 7, view);
    case 'after':
      return dayAfter(step, timing, view);
  }
}

/** With `every` the agreement opens by date, and its own rhythm follows the sessions. */
const isWithOneSession = (timing: StepTiming): boolean =>
  timing.kind === 'session' && timing.every === undefined;

const fromStart = (days: number, { enrolment, still }: PlanView): string =>
  runningDay(enrolment.startedOn, Math.max(0, days + enrolment.shiftDays), still);

/** After one that was dropped it comes as if that one had been done on its day. */
function dayAfter(
  step: PathwayStep,
  timing: Extract<StepTiming, { kind: 'after' }>,
  view: PlanView,
): string | null {
  const { pathway, enrolment, facts, still } = view;
  const closed = facts.closed.get(timing.step);
  if (closed !== undefined) return runningDay(closed, timing.days, still);
  if (!enrolment.dropped.includes(timing.step)) return null;
  // Only what stands before it, so that a faulty pathway that leads back to itself has an end.
  const before = pathway.steps.slice(0, pathway.steps.indexOf(step));
  const dropped = before.find(({ id }) => id === timing.step);
  const day = dropped ? plannedDay(dropped, view) : null;
  return day && runningDay(day, timing.days, still);
}
