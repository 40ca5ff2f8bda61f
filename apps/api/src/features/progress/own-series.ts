import type { OwnScores } from '@selfward/contract';
import { ownSlugStart, scoreRange } from '@selfward/domain';
import type { Entry } from './entry.ts';
import { daysOf, type Line, linesOf, scoreOn } from './measure-series.ts';

/**
 * What the practice's own exercises add up: one plot for each exercise, series and scale, a line for each of
 * its scores. How reliable they are nobody knows, so nothing is said of a difference.
 */
export function ownSeries(entries: readonly Entry[]): OwnScores[] {
  const plots = new Map<string, OwnScores>();
  for (const line of linesOf(entries.filter(({ slug }) => slug.startsWith(ownSlugStart)))) {
    const { exercise, rule } = line;
    const range = scoreRange(rule, exercise);
    if (range === null) continue;
    const id = [exercise.slug, exercise.series, range.min, range.max].join(' ');
    const plot = plots.get(id) ?? {
      id,
      title: exercise.title,
      ...range,
      ...rhythmOf(line),
      lines: [],
    };
    plots.set(id, { ...plot, lines: [...plot.lines, lineOf(line)] });
  }
  return [...plots.values()];
}

const rhythmOf = ({ exercise: { cadence } }: Line): Pick<OwnScores, 'everyDays'> => {
  if (cadence.kind === 'log') return { everyDays: null };
  return { everyDays: cadence.kind === 'weekly' ? 7 : daysOf(cadence.every) };
};

const lineOf = ({ rule, entries }: Line): OwnScores['lines'][number] => ({
  id: rule.id,
  label: rule.label,
  points: entries.map(({ entry, score }) => {
    const { on, value, exactness } = scoreOn(entry, score, rule);
    return { on, value, exactness };
  }),
});
