import type { Pathway, PathwayStep, StepTiming } from './pathway.ts';

export const mostSteps = 60;
export const mostWeeks = 104;
export const mostMonths = 24;

export const pathwayFaultCodes = [
  'empty',
  'too-many-steps',
  'weeks-out-of-range',
  'duplicate-step',
  'unknown-exercise',
  'unknown-step',
  'later-step',
  'cycle',
  'week-out-of-range',
  'until-before-week',
  'month-out-of-range',
] as const;
export type PathwayFaultCode = (typeof pathwayFaultCodes)[number];

export interface PathwayFault {
  code: PathwayFaultCode;
  /** The field, as it stands in the file: `steps[3].timing.week`. */
  place: string;
  /** Null for what is wrong with the pathway as a whole. */
  step: string | null;
}

/** All that is wrong with a pathway whose shape is right, in the order of the file. */
export function pathwayFaults(
  pathway: Pathway,
  exercises: Pick<ReadonlySet<string>, 'has'>,
): PathwayFault[] {
  const { steps, weeks } = pathway;
  const whole: PathwayFault[] = [];
  if (steps.length === 0) whole.push({ code: 'empty', place: 'steps', step: null });
  if (weeks < 1 || weeks > mostWeeks)
    whole.push({ code: 'weeks-out-of-range', place: 'weeks', step: null });
  // Ten thousand steps are one fault, not ten thousand and one.
  if (steps.length > mostSteps)
    return [...whole, { code: 'too-many-steps', place: 'steps', step: null }];
  return [...whole, ...steps.flatMap((step, at) => stepFaults(step, { pathway, exercises, at }))];
}

interface Around {
  pathway: Pathway;
  exercises: Pick<ReadonlySet<string>, 'has'>;
  at: number;
}

function stepFaults(step: PathwayStep, { pathway, exercises, at }: Around): PathwayFault[] {
  const fault = (code: PathwayFaultCode, field: string): PathwayFault => ({
    code,
    place: `steps[${at}].${field}`,
    step: step.id,
  });
  const first = pathway.steps.findIndex(({ id }) => id === step.id);
  return [
    ...(first < at ? [fault('duplicate-step', 'id')] : []),
    ...(exercises.has(step.exercise) ? [] : [fault('unknown-exercise', 'exercise')]),
    ...timingFaults(step.timing, { pathway, exercises, at }).map(([code, field]) =>
      fault(code, `timing.${field}`),
    ),
  ];
}

type TimingFault = [PathwayFaultCode, string];

function timingFaults(timing: StepTiming, around: Around): TimingFault[] {
  switch (timing.kind) {
    case 'week':
      return weekFaults(timing, around.pathway.weeks);
    case 'session':
      return isWeek(timing.week ?? 1, around.pathway.weeks) ? [] : [['week-out-of-range', 'week']];
    case 'month':
      return timing.at >= 1 && timing.at <= mostMonths ? [] : [['month-out-of-range', 'at']];
    case 'after':
      return referenceFaults(timing.step, around);
  }
}

function weekFaults(
  { week, until }: { week: number; until?: number },
  weeks: number,
): TimingFault[] {
  const faults: TimingFault[] = [];
  if (!isWeek(week, weeks)) faults.push(['week-out-of-range', 'week']);
  if (until === undefined) return faults;
  if (!isWeek(until, weeks)) faults.push(['week-out-of-range', 'until']);
  else if (until < week) faults.push(['until-before-week', 'until']);
  return faults;
}

const isWeek = (week: number, weeks: number): boolean => week >= 1 && week <= weeks;

function referenceFaults(step: string, { pathway: { steps }, at }: Around): TimingFault[] {
  const referred = steps.findIndex(({ id }) => id === step);
  if (referred < 0) return [['unknown-step', 'step']];
  if (leadsBack(steps, at)) return [['cycle', 'step']];
  return referred > at ? [['later-step', 'step']] : [];
}

/** Whether the chain of "after" comes back to the step it began with. */
function leadsBack(steps: readonly PathwayStep[], begin: number): boolean {
  const seen = new Set<number>();
  let at = begin;
  do {
    seen.add(at);
    const timing = steps[at]?.timing;
    if (timing?.kind !== 'after') return false;
    at = steps.findIndex(({ id }) => id === timing.step);
  } while (at >= 0 && !seen.has(at));
  return at === begin;
}
