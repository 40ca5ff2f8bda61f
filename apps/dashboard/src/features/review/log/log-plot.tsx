import { Suspense } from 'react';
import { LazyProgressPlot } from '../../../ui/plot/lazy-progress-plot.tsx';
import type { ProgressPlotProps } from '../../../ui/plot/plot-types.ts';
import { Skeleton } from '../../../ui/waiting.tsx';
import type { PartProps } from './log-read.ts';
import { dotsPlot, pairsPlot, rowsPlot } from './log-plots.ts';

type Drawn = PartProps<'rows' | 'pairs' | 'dots'>;

/** Each dot is one entry and reads out its words. */
export function LogPlot(props: Drawn) {
  const plot = plotOf(props);
  return (
    plot && (
      <Suspense fallback={<Skeleton />}>
        <LazyProgressPlot {...plot} heading={props.heading} />
      </Suspense>
    )
  );
}

function plotOf({ log, part }: Drawn): ProgressPlotProps | null {
  if (part.kind === 'rows') return rowsPlot(log, part);
  return part.kind === 'pairs' ? pairsPlot(log, part) : dotsPlot(log, part);
}
