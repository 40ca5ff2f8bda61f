import { t } from '../../i18n/t.ts';
import { numbered, isGiven } from './stops.ts';
import type { PlotLine, PlotScale, ProgressPlotProps } from './plot-types.ts';
import { numeral, pointWords, scaleWords, wholeDay } from './plot-words.ts';

/** What the eye takes in at once, for who does not see the drawing. It names no direction. */
export function PlotSummary({ id, plot }: { id: string; plot: ProgressPlotProps }) {
  return (
    <p className="sr" id={id}>
      {sentencesOf(plot).join(' ')}
    </p>
  );
}

function sentencesOf(plot: ProgressPlotProps): string[] {
  if (plot.kind === 'rows') {
    return plot.rows.map(({ title, entries }) =>
      t('plot.row.summary', { title, n: entries.length }),
    );
  }
  const { scale } = plot;
  if (plot.kind !== 'lines') return [scaleWords(scale)];
  return [scaleWords(scale), ...plot.lines.map((line) => sentenceOf(line, scale))];
}

function sentenceOf({ title, points }: PlotLine, scale: PlotScale): string {
  const given = numbered(points.filter(isGiven));
  const values = given.map(({ entry }) => entry.value ?? 0);
  const last = given.at(-1);
  return t('plot.line.summary', {
    title,
    n: given.length,
    low: numeral(Math.min(...values)),
    high: numeral(Math.max(...values)),
    latest: last ? `${pointWords(last.entry, scale)}, ${wholeDay(last.day)}` : '',
  });
}
