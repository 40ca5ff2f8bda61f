import { useId } from 'react';
import messages from '../../i18n/messages/plot.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Lines } from './lines.tsx';
import { lettered, uprights } from './marks.ts';
import { PairPlot } from './pair-plot.tsx';
import { PlotKey } from './plot-key.tsx';
import { PlotSummary } from './plot-summary.tsx';
import { PlotTable } from './plot-table.tsx';
import type { Day, ProgressPlotProps, Stop } from './plot-types.ts';
import { coveredWords } from './plot-words.ts';
import { ReadOut } from './read-out.tsx';
import { DotRows, ThenNowRows } from './row-plots.tsx';
import { hasValue, isGiven, stopsOf } from './stops.ts';
import { timeAxisOf } from './time-axis.ts';
import type { Around } from './time-frame.tsx';
import { Walked } from './walked.tsx';
import { useWalk } from './use-walk.ts';
import styles from './progress-plot.module.css';

loadMessages(messages);

/**
 * Values over time on their whole scale, as drawing, words and table. It says what was answered and
 * when, never whether that is good. Days come as the viewer's days; all words of a scale come from
 * its source. Take it by `LazyProgressPlot`: no first page pays for it.
 */
export function ProgressPlot(plot: ProgressPlotProps) {
  const { title, about, heading: Heading = 'h3' } = plot;
  const id = useId();
  return (
    <figure className={styles['figure']} aria-labelledby={id} aria-describedby={`${id}-summary`}>
      <figcaption>
        <Heading id={id}>{title}</Heading>
        {about && <p className="quiet small">{about}</p>}
      </figcaption>
      {isEmpty(plot) ? (
        <p className="quiet" id={`${id}-summary`}>
          {t('plot.empty')}
        </p>
      ) : (
        <Filled plot={plot} id={id} />
      )}
    </figure>
  );
}

const isEmpty = (plot: ProgressPlotProps) => {
  if (plot.kind === 'lines') return !plot.lines.some(({ points }) => points.some(isGiven));
  if (plot.kind === 'rows') return plot.rows.every(({ entries }) => entries.length === 0);
  return !plot.pairs.some(hasValue);
};

function Filled({ plot, id }: { plot: ProgressPlotProps; id: string }) {
  const axis = plot.kind === 'then-now' ? null : timeAxisOf(plot);
  const stops = stopsOf(plot, axis);
  const walk = useWalk(stops);
  const { sessions = [], events = [] } = plot.kind === 'then-now' ? {} : plot;
  const letters = lettered(events);
  const around: Around = {
    axis: axis ?? NO_TIME,
    sessions,
    uprights: axis ? uprights(letters, axis.at) : [],
    here: walk.stop?.x,
  };
  const days = stops.flatMap(({ day }): Day[] => (day ? [day] : []));
  return (
    <>
      <PlotSummary id={`${id}-summary`} plot={plot} />
      {days.length > 0 && <p className="meta num">{coveredWords(days)}</p>}
      <Walked title={plot.title} walk={walk} count={stops.length}>
        <Drawing plot={plot} around={around} stop={walk.stop} />
      </Walked>
      <ReadOut plot={plot} stop={walk.stop} />
      <PlotKey plot={plot} events={letters} />
      <PlotTable id={`${id}-table`} plot={plot} />
    </>
  );
}

const NO_TIME = { from: '', to: '', at: () => 50, ticks: [] };

interface DrawingProps {
  plot: ProgressPlotProps;
  around: Around;
  stop: Stop | undefined;
}

function Drawing({ plot, around, stop }: DrawingProps) {
  if (plot.kind === 'lines') return <Lines plot={plot} around={around} here={stop} />;
  if (plot.kind === 'pairs') return <PairPlot plot={plot} around={around} here={stop} />;
  if (plot.kind === 'rows') return <DotRows plot={plot} around={around} here={stop} />;
  return <ThenNowRows plot={plot} here={stop} />;
}
