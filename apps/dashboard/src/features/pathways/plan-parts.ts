import type { Enrolment, PlanLine } from '@selfward/contract';
import { addDays, daysBetween } from '@selfward/domain';

export interface PlanWeek {
  /** The day on which this week of the client's way begins. */
  from: string;
  lines: PlanLine[];
}

export interface PlanParts {
  open: PlanLine[];
  /** Running, and nothing of it is open until its next day. */
  again: PlanLine[];
  weeks: PlanWeek[];
  /** Without a day, or held by something else than its day. */
  waiting: PlanLine[];
  closed: PlanLine[];
  leftOut: PlanLine[];
}

/** A plan as it is read: what is open, then week by week, then what has no week. */
export function planParts(plan: readonly PlanLine[], startedOn: string): PlanParts {
  const waiting = plan.filter(({ state }) => state === 'waiting');
  const dated = waiting.filter(hasWeek);
  const running = plan.filter(isRunning);
  return {
    open: running.filter(({ comesOn }) => comesOn === null),
    again: running.filter(({ comesOn }) => comesOn !== null),
    weeks: weeksOf(dated, startedOn),
    waiting: waiting.filter((line) => !hasWeek(line)),
    closed: plan.filter((line) => line.state === 'opened' && !isRunning(line)),
    leftOut: plan.filter(({ state }) => state === 'dropped'),
  };
}

const isRunning = ({ state, progress }: PlanLine) => state === 'opened' && progress === 'open';

const hasWeek = ({ day, waitsFor }: PlanLine): boolean => day !== null && waitsFor !== 'choice';

function weeksOf(lines: readonly PlanLine[], startedOn: string): PlanWeek[] {
  const weeks = new Map<string, PlanLine[]>();
  for (const line of lines.toSorted(byDay)) {
    const from = weekOf(line.day ?? startedOn, startedOn);
    weeks.set(from, [...(weeks.get(from) ?? []), line]);
  }
  return [...weeks].map(([from, inIt]) => ({ from, lines: inIt }));
}

const byDay = (one: PlanLine, other: PlanLine) => (one.day ?? '').localeCompare(other.day ?? '');

/** Weeks of a way are counted from its first day, whatever day of the week that was. */
const weekOf = (day: string, startedOn: string): string =>
  addDays(startedOn, Math.floor(daysBetween(startedOn, day) / 7) * 7);

export type DaysAway = Enrolment['awayLater'][number];

type WeekOrAway = (PlanWeek & { away?: never }) | { away: DaysAway };

/** Days away stand where they lie between the weeks in which something opens. */
export function withDaysAway(weeks: readonly PlanWeek[], away: readonly DaysAway[]): WeekOrAway[] {
  const between = away.flatMap((one): WeekOrAway[] => {
    const last = weeks.at(-1);
    return last && one.firstDay <= addDays(last.from, 6) ? [{ away: one }] : [];
  });
  return [...weeks, ...between].toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
}

const dayOf = (part: WeekOrAway): string => (part.away ? part.away.firstDay : part.from);
