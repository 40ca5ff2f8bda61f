import { dayIn } from './day.ts';
import type { Pathway } from './pathway.ts';
import { standingOn, stillDays } from './plan-calendar.ts';
import { outlookOf, type Outlook } from './plan-outlook.ts';
import type { Enrolment, PlanFacts, PlannedStep, PlanView } from './plan.ts';

/**
 * Each step of a pathway with its day and what it waits for. It reads no clock and keeps nothing: the
 * same facts give the same plan, and a run that was left out is made up for by the next.
 */
export function planOf(pathway: Pathway, enrolment: Enrolment, facts: PlanFacts): PlannedStep[] {
  const today = dayIn(enrolment.zone, facts.now);
  const still = stillDays(enrolment.pauses, facts.absences);
  const view = { pathway, enrolment, facts, today, still, standing: standingOn(today, still) };
  const outlooks = pathway.steps.map((step) => outlookOf(step, view));
  const held = overThePace(outlooks, view);
  return outlooks.map((outlook) => planned(outlook, held));
}

/** What may open, opens in the order of its days as long as the client's pace has room for it. */
function overThePace(outlooks: readonly Outlook[], view: PlanView): ReadonlySet<Outlook> {
  const { maxOpen } = view.enrolment;
  if (maxOpen === null) return new Set();
  const counted = outlooks.filter(
    ({ step, ready }) => ready && view.facts.exercises.get(step.exercise)?.alongside !== true,
  );
  const room = Math.max(0, maxOpen - view.facts.open);
  return new Set(counted.toSorted(byDay).slice(room));
}

function planned(outlook: Outlook, held: ReadonlySet<Outlook>): PlannedStep {
  const { step, state, day, waitsFor, ready } = outlook;
  if (!ready) return { step, state, day, waitsFor };
  return held.has(outlook)
    ? { step, state: 'waiting', day, waitsFor: 'pace' }
    : { step, state: 'open-now', day, waitsFor: null };
}

/** Two of the same day stay in the order of the pathway. */
function byDay(one: Outlook, other: Outlook): number {
  if (one.planned === other.planned) return 0;
  return one.planned < other.planned ? -1 : 1;
}
