import type {
  MeasureSeries,
  OutsideEvent,
  OwnScores,
  ProgressScale,
  RepeatedPair,
  RepeatedScale,
  SignalsProgress,
} from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import type { LinesPlot, PairsPlot, PlotLine, PlotScale } from '../../ui/plot/plot-types.ts';

/** What every plot of one person shares. */
export interface Around {
  today: string;
  sessions: readonly string[];
  outside: readonly OutsideEvent[];
}

/** Weekly, with some days to spare. */
const aWeekAndMore = 10;
/** Asked every two weeks, a measure may as well come after four. */
const rhythms = 2.5;

const scaleOf = ({ names, ...scale }: ProgressScale): PlotScale => ({
  ...scale,
  names: Object.fromEntries(Object.entries(names).map(([value, words]) => [Number(value), words])),
});

/** From the first day to today, with what lies in between. */
function timeOf(days: readonly string[], { today, sessions, outside }: Around) {
  const [from = today] = days.toSorted();
  const isInside = (day: string) => day >= from && day <= today;
  return {
    range: { from, to: today },
    sessions: sessions.filter(isInside),
    events: outside
      .filter(({ on }) => isInside(on))
      .map(({ on: day, label, own }) => ({ day, label, own })),
  };
}

export const signalsPlot = (
  { title, scale, lines, checkIns }: SignalsProgress,
  { about, around }: { about: string; around: Around },
): LinesPlot => ({
  kind: 'lines',
  title,
  about,
  heading: 'h2',
  scale: scaleOf(scale),
  joinDays: aWeekAndMore,
  lines: lines.map(({ id, label }) => ({
    id,
    title: label,
    points: checkIns.map(({ on: day, means, ofSmall }) => ({
      day,
      value: means[id] ?? null,
      ...(ofSmall.includes(id) ? { apart: t('progress.of-small') } : {}),
    })),
  })),
  ...timeOf(
    checkIns.map(({ on }) => on),
    around,
  ),
});

export function measurePlot(series: MeasureSeries, around: Around): LinesPlot {
  const { measure, rule, label, min, max, bands, scores, everyDays } = series;
  return {
    kind: 'lines',
    title: titleOf(series),
    about: t('progress.measure.about', { min, max }),
    heading: 'h2',
    scale: {
      min,
      max,
      low: bands[0]?.words ?? t('progress.lowest'),
      high: bands.at(-1)?.words ?? t('progress.highest'),
      ...(bands.length > 0 ? { bands: bands.map(({ from, words }) => ({ from, words })) } : {}),
    },
    joinDays: everyDays * rhythms,
    lines: [
      {
        id: `${measure}-${rule}`,
        title: label,
        points: scores.map(({ on: day, value, exactness }) => ({
          day,
          value,
          estimate: exactness === 'estimate',
        })),
        ...noiseOf(series),
      },
    ],
    ...timeOf(
      scores.map(({ on }) => on),
      around,
    ),
  };
}

/** The band around the first score, where both are known. */
const noiseOf = ({ first, noise }: MeasureSeries): Pick<PlotLine, 'noise'> =>
  first && noise
    ? {
        noise: {
          around: first.value,
          points: noise.points,
          from: first.on,
          words: t('progress.noise'),
        },
      }
    : {};

/** On the whole scale, without bands: what a number means here only the two of them know. */
export const ownPlot = (
  { title, min, max, everyDays, lines }: OwnScores,
  around: Around,
): LinesPlot => ({
  kind: 'lines',
  title,
  about: t('progress.own.about'),
  heading: 'h2',
  scale: { min, max, low: t('progress.lowest'), high: t('progress.highest') },
  joinDays: (everyDays ?? 0) * rhythms,
  lines: lines.map(({ id, label, points }) => ({
    id,
    title: label,
    points: points.map(({ on: day, value, exactness }) => ({
      day,
      value,
      estimate: exactness === 'estimate',
    })),
  })),
  ...timeOf(
    lines.flatMap(({ points }) => points.map(({ on }) => on)),
    around,
  ),
});

export const titleOf = ({ title, label }: MeasureSeries): string =>
  t('progress.measure', { title, label });

export const scalePlot = (
  { id, text, scale, points }: RepeatedScale,
  around: Around,
): LinesPlot => ({
  kind: 'lines',
  title: text,
  scale: scaleOf(scale),
  // Months lie between them: a line would draw what nobody said.
  joinDays: 0,
  lines: [{ id, title: text, points: points.map(({ on: day, value }) => ({ day, value })) }],
  ...timeOf(
    points.map(({ on }) => on),
    around,
  ),
});

export const pairsPlot = ({ title, scale, pairs }: RepeatedPair, around: Around): PairsPlot => ({
  kind: 'pairs',
  title,
  about: t('progress.pairs.about'),
  scale: scaleOf(scale),
  names: { first: t('progress.pairs.first'), second: t('progress.pairs.second') },
  pairs: pairs.map(({ on: day, first, second }) => ({ day, first, second })),
  ...timeOf(
    pairs.map(({ on }) => on),
    around,
  ),
});
