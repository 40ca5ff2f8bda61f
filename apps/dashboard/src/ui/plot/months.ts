import { addMonths } from '@selfward/domain';
import { daysBetween } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import type { Day } from './plot-types.ts';
import { numeral } from './plot-words.ts';
import type { TimeAxis } from './time-axis.ts';

const MARKS = [0, 1, 3, 6] as const;
/** The last months of a rhythm, and some days to spare. */
const LONGEST = 200;

interface Spread {
  days: readonly Day[];
  /** The first day of the pathway; it counts where the first answer belongs to its months. */
  beganOn: Day | null;
}

/** From the start to month 6, or to the last answer after it: where nothing was said stays empty. */
export function monthsAxis({ days, beganOn }: Spread): TimeAxis {
  const sorted = days.toSorted();
  const first = sorted[0] ?? beganOn ?? '';
  const last = sorted.at(-1) ?? first;
  const isOfPathway = beganOn !== null && beganOn < first && daysBetween(beganOn, first) <= LONGEST;
  const from = isOfPathway ? beganOn : first;
  const sixth = addMonths(from, 6);
  const to = last > sixth ? last : sixth;
  const span = daysBetween(from, to);
  const at = (day: Day) => 4 + (daysBetween(from, day) / span) * 92;
  const ticks = MARKS.map((n) => ({ x: at(addMonths(from, n)), text: nameOf(n) }));
  return { from, to, at, ticks };
}

const nameOf = (n: number): string =>
  n === MARKS.at(-1) ? t('plot.months.last', { n }) : numeral(n);
