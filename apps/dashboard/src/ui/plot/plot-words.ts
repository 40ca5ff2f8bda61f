import { dayAs, fullDay } from '../../i18n/days.ts';
import { inWords, language, t } from '../../i18n/t.ts';
import { sentence } from '../sentence.ts';
import type { Day, PlotPoint, PlotScale, TimedPlot } from './plot-types.ts';

const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
export const numeral = (value: number): string => number.format(value);

/** "Thursday 5 November 2026": a plot may reach over years. */
export const wholeDay = (day: Day): string =>
  dayAs(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "2, Two or three days" · "12, moderate" · "6 on 0 to 10" */
export function valueWords(value: number | null, scale: PlotScale): string {
  if (value === null || namedWords(value, scale)) return cellWords(value, scale);
  const { min, max } = scale;
  return t('plot.value', { value: numeral(value), min: numeral(min), max: numeral(max) });
}

/** The same in a table, whose head says the scale once: "2, Two or three days" · "6" */
export function cellWords(value: number | null, scale: PlotScale): string {
  if (value === null) return t('plot.no-value');
  const words = namedWords(value, scale);
  return words ? t('plot.value.named', { value: numeral(value), words }) : numeral(value);
}

const namedWords = (value: number, scale: PlotScale) =>
  scale.names?.[value] ?? bandOf(value, scale)?.words;

export const pointWords = (point: Valued, scale: PlotScale) =>
  withKind(point, valueWords(point.value, scale));

export const pointCell = (point: Valued, scale: PlotScale) =>
  withKind(point, cellWords(point.value, scale));

/** "2.5", or its name where one is given: several lines stand together, and the scale is said once. */
export const shortWords = (point: Valued, names: PlotScale['names'] = {}) =>
  withKind(
    point,
    point.value === null ? t('plot.no-value') : (names[point.value] ?? numeral(point.value)),
  );

type Valued = Pick<PlotPoint, 'value' | 'estimate' | 'apart'>;

function withKind({ value, estimate, apart }: Valued, words: string): string {
  if (value === null) return words;
  if (apart) return t('plot.value.named', { value: words, words: apart });
  return estimate ? t('plot.value.estimate', { value: words }) : words;
}

export const bandOf = (value: number, { bands = [] }: PlotScale) =>
  bands.findLast(({ from }) => from <= value);

/** "Moderate 10–14": where a band begins and ends. */
export function bandRange(at: number, { bands = [], max }: PlotScale): string {
  const from = bands[at]?.from ?? 0;
  const next = bands[at + 1];
  return t('plot.band.range', { from: numeral(from), to: numeral(next ? next.from - 1 : max) });
}

export const scaleWords = ({ min, max, low, high }: PlotScale): string =>
  t('plot.scale', { min: numeral(min), max: numeral(max), low, high });

/** How many entries, and the days that they cover: they belong to every plot. */
export function coveredWords(days: readonly Day[]): string {
  const sorted = days.toSorted();
  const from = sorted[0] ?? '';
  const to = sorted.at(-1) ?? '';
  const entries = t('plot.entries', { n: days.length, words: inWords(days.length) });
  if (from === to) return sentence([t('plot.covered.day', { entries, day: fullDay(from) })]);
  return sentence([t('plot.covered', { entries, from: dayIn(from, to), to: fullDay(to) })]);
}

/** The year stands only where it is another one. */
const dayIn = (day: Day, to: Day) =>
  day.slice(0, 4) === to.slice(0, 4) ? dayAs(day, { day: 'numeric', month: 'long' }) : fullDay(day);

/** "5 October, 12 October and 2 November 2026": all days of a mark. */
export function listOfDays(days: readonly Day[]): string {
  const sorted = [...new Set(days)].toSorted();
  const last = sorted.at(-1) ?? '';
  return new Intl.ListFormat(`${language}-GB`).format(
    sorted.map((day, at) => (at === sorted.length - 1 ? fullDay(day) : dayIn(day, last))),
  );
}

/** What happened around a day: "session", "Mother in hospital". */
export const marksOn = (day: Day, { sessions = [], events = [] }: TimedPlot): string[] => [
  ...(sessions.includes(day) ? [t('plot.session')] : []),
  ...events.filter((event) => event.day === day).map(({ label }) => label),
];
