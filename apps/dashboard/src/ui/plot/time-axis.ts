import { scaleLinear } from '@visx/scale';
import { dayAs, daysBetween } from '../../i18n/days.ts';
import type { Day, TimedPlot } from './plot-types.ts';

/** Days as places between 0 and 100: a plot is as wide as its page, so nothing is ever measured. */
export interface TimeAxis {
  from: Day;
  to: Day;
  at: (day: Day) => number;
  ticks: readonly { x: number; text: string }[];
}

const SHORT_SPAN = 45;
const MOST_TICKS = 5;
/** So far from each other two names of months still stand apart on a narrow phone. */
const TICK_GAP = 18;

export function timeAxisOf(plot: TimedPlot): TimeAxis {
  const days = [...daysOf(plot), ...marksOf(plot), ...rangeOf(plot)].toSorted();
  const from = days[0] ?? '';
  const to = days.at(-1) ?? from;
  const span = daysBetween(from, to);
  const place = scaleLinear<number>({ domain: [0, span], range: [4, 96] });
  const at = (day: Day) => (span === 0 ? 50 : place(daysBetween(from, day)));
  return { from, to, at, ticks: span <= SHORT_SPAN ? ends(from, to, at) : months(from, to, at) };
}

/** Each day on which something was said, also "no value". */
export const daysOf = (plot: TimedPlot): Day[] => {
  if (plot.kind === 'lines') return plot.lines.flatMap(({ points }) => points.map(dayOf));
  if (plot.kind === 'pairs') return plot.pairs.map(dayOf);
  return plot.rows.flatMap(({ entries }) => entries.map(dayOf));
};

const dayOf = ({ day }: { day: Day }) => day;
const marksOf = ({ sessions = [], events = [] }: TimedPlot) => [...sessions, ...events.map(dayOf)];
const rangeOf = ({ range }: TimedPlot) => (range ? [range.from, range.to] : []);

type At = (day: Day) => number;

function ends(from: Day, to: Day, at: At) {
  const text = (day: Day) => dayAs(day, { day: 'numeric', month: 'short' });
  return [...new Set([from, to])].map((day) => ({ x: at(day), text: text(day) }));
}

function months(from: Day, to: Day, at: At) {
  const firsts = firstsBetween(from, to);
  const step = Math.ceil(firsts.length / MOST_TICKS);
  const text = (day: Day) => dayAs(day, { month: 'short' });
  const ticks = firsts
    .filter((_, n) => n % step === 0)
    .map((day) => ({ x: at(day), text: text(day) }));
  const next = ticks[0];
  const hasRoom = next === undefined || next.x - at(from) > TICK_GAP;
  return hasRoom ? [{ x: at(from), text: text(from) }, ...ticks] : ticks;
}

/** The first day of each month that begins in between. */
function firstsBetween(from: Day, to: Day): Day[] {
  const count = monthOf(to) - monthOf(from);
  return Array.from({ length: count }, (_, n) => {
    const month = monthOf(from) + n + 1;
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  });
}

const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
