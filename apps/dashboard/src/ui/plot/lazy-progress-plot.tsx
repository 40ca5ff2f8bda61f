import { lazy } from 'react';

/** The plot with all that draws it, fetched when the first one is shown, inside a `Suspense`. */
export const LazyProgressPlot = lazy(() =>
  import('./progress-plot.tsx').then(({ ProgressPlot }) => ({ default: ProgressPlot })),
);
