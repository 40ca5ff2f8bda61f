import { addDays } from './calendar-days.ts';
import type { Pathway } from './pathway.ts';
import type { Enrolment } from './plan.ts';
import { RuleBroken } from './rule-broken.ts';

export const pauseWeeks = [1, 2, 3, 4] as const;
export type PauseWeeks = (typeof pauseWeeks)[number];

export const enrolmentStates = ['running', 'paused', 'ended'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

export function enrolmentState(enrolment: Enrolment, today: string): EnrolmentState {
  if (enrolment.ended) return 'ended';
  return pausedUntil(enrolment, today) === null ? 'running' : 'paused';
}

/** The first day after the client's break: "Paused until 8 December". */
export const pausedUntil = ({ pauses }: Enrolment, today: string): string | null =>
  pauses.find(({ from, until }) => from <= today && today < until)?.until ?? null;

/** The client's break begins today. It is nobody's to approve. */
export function pauseFor(enrolment: Enrolment, weeks: PauseWeeks, today: string): Enrolment {
  requireRunning(enrolment);
  if (pausedUntil(enrolment, today) !== null) throw new RuleBroken('pathway-paused');
  const pause = { from: today, until: addDays(today, weeks * 7) };
  return { ...enrolment, pauses: [...enrolment.pauses, pause] };
}

/** Back before the break is over: today counts again, the days of the break stay left out. */
export function resume(enrolment: Enrolment, today: string): Enrolment {
  requireRunning(enrolment);
  const until = pausedUntil(enrolment, today);
  if (until === null) throw new RuleBroken('pathway-not-paused');
  const pauses = enrolment.pauses
    .map((pause) => (pause.until === until ? { ...pause, until: today } : pause))
    .filter((pause) => pause.from < pause.until);
  return { ...enrolment, pauses };
}

/** Everything that is not open yet comes so many days later, or earlier with a minus. */
export function shiftBy(enrolment: Enrolment, days: number): Enrolment {
  requireRunning(enrolment);
  return { ...enrolment, shiftDays: enrolment.shiftDays + days };
}

/** An optional step takes its place in the plan. One that was dropped comes back. */
export function takeIn(enrolment: Enrolment, step: string): Enrolment {
  requireRunning(enrolment);
  const { wanted, dropped } = enrolment;
  return {
    ...enrolment,
    wanted: [...new Set([...wanted, step])],
    dropped: dropped.filter((one) => one !== step),
  };
}

/** What is open already is an agreement of its own, and ended as such. */
export function dropStep(
  enrolment: Enrolment,
  step: string,
  opened: Pick<ReadonlySet<string>, 'has'>,
): Enrolment {
  requireRunning(enrolment);
  if (opened.has(step)) throw new RuleBroken('pathway-step-opened');
  return { ...enrolment, dropped: [...new Set([...enrolment.dropped, step])] };
}

/** Nothing new opens any more. What is open stays agreed until somebody ends it. */
export function endEnrolment(enrolment: Enrolment): Enrolment {
  requireRunning(enrolment);
  return { ...enrolment, ended: true };
}

/**
 * The client's pathway in its shorter version. Steps with the same id stay what they were, and what is
 * open although the shorter one has no place for it keeps the place that it had.
 */
export function shortenTo(
  pathway: Pathway,
  shorter: Pathway,
  opened: Pick<ReadonlySet<string>, 'has'>,
): Pathway {
  const known = new Set(shorter.steps.map(({ id }) => id));
  const kept = pathway.steps.filter(({ id }) => opened.has(id) && !known.has(id));
  return { ...shorter, steps: [...kept, ...shorter.steps] };
}

function requireRunning({ ended }: Enrolment): void {
  if (ended) throw new RuleBroken('pathway-ended');
}
