import { addDays, weekdayFrom } from './calendar-days.ts';
import type { WorkingHours } from './working-week.ts';
import { instantOf, wallTimeAt } from './zoned-time.ts';

/** As the hours hang on a wall: in which zone, and which they are. */
export interface Worked {
  zone: string;
  hours: WorkingHours;
}

const minute = 60_000;
/** Hours that hold none of these days hold none at all: a year has every weekday fifty times. */
const mostDays = 750;

/**
 * The first instant at which so many minutes were worked since `from`. Null where nobody works. The
 * minutes are real ones: a span with a change of the clocks in it is an hour shorter or longer.
 */
export function afterWorking(worked: Worked, from: Date, minutes: number): Date | null {
  let left = minutes * minute;
  const first = wallTimeAt(worked.zone, from).day;
  for (let n = 0; worked.hours.length > 0 && n < mostDays; n += 1)
    for (const { start, end } of spansOn(worked, addDays(first, n))) {
      const begun = Math.max(start, from.getTime());
      if (end <= begun) continue;
      if (begun + left <= end) return new Date(begun + left);
      left -= end - begun;
    }
  return null;
}

/** The minutes that were worked between two instants; none where the second comes first. */
export function workedBetween(worked: Worked, from: Date, to: Date): number {
  const [start, end] = [from.getTime(), to.getTime()];
  let sum = 0;
  let day = wallTimeAt(worked.zone, from).day;
  for (const last = wallTimeAt(worked.zone, to).day; day <= last; day = addDays(day, 1))
    for (const span of spansOn(worked, day))
      sum += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
  return sum / minute;
}

interface Span {
  start: number;
  end: number;
}

/** In order and apart from each other, however they were entered. */
function spansOn({ zone, hours }: Worked, day: string): Span[] {
  const at = (clock: string) => instantOf(zone, { day, clock }).instant.getTime();
  const spans = hours
    .filter(({ weekday }) => weekdayFrom(day, weekday) === day)
    .map(({ from, until }) => ({ start: at(from), end: at(until) }))
    .toSorted((one, other) => one.start - other.start);
  return spans.reduce<Span[]>((apart, span) => {
    const before = apart.at(-1);
    const start = Math.max(span.start, before?.end ?? span.start);
    return span.end > start ? [...apart, { start, end: span.end }] : apart;
  }, []);
}
