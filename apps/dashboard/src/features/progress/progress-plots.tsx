import type { OwnScores, RepeatedPair, RepeatedScale, SignalsProgress } from '@selfward/contract';
import { Suspense } from 'react';
import { language, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { LazyProgressPlot } from '../../ui/plot/lazy-progress-plot.tsx';
import type { ProgressPlotProps } from '../../ui/plot/plot-types.ts';
import { Part } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/waiting.tsx';
import { type Around, ownPlot, pairsPlot, scalePlot, signalsPlot } from './plots.ts';
import { RawAnswers } from './raw-answers.tsx';
import styles from './progress.module.css';

/** The code that draws comes with the first plot. */
export const Plot = (plot: ProgressPlotProps) => (
  <Suspense fallback={<Skeleton />}>
    <LazyProgressPlot {...plot} />
  </Suspense>
);

interface SignalsProps {
  signals: SignalsProgress;
  about: string;
  /** The words before the question. */
  worth: string;
  around: Around;
}

/** Six lines side by side, and a question where one of them moved: the same one in both directions. */
export const Signals = ({ signals, about, worth, around }: SignalsProps) => {
  const { lines, worthTalkingAbout: moved } = signals;
  const labels = lines.filter(({ id }) => moved.includes(id)).map(({ label }) => label);
  return (
    <section className={styles['part']} aria-label={signals.title}>
      <Plot {...signalsPlot(signals, { about, around })} />
      <RawAnswers signals={signals} />
      {labels.length > 0 && (
        <Banner>
          <strong>{worth}</strong> {t('progress.worth.lines', { lines: listed(labels) })}
        </Banner>
      )}
    </section>
  );
};

const listed = (words: string[]) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

interface OwnPartProps {
  own: readonly OwnScores[];
  around: Around;
}

/** What the practice adds up itself: each by itself, and nothing is said of a difference. */
export const OwnPart = ({ own, around }: OwnPartProps) =>
  own.map((scores) => (
    <section className={styles['part']} aria-label={scores.title} key={scores.id}>
      <Plot {...ownPlot(scores, around)} />
    </section>
  ));

interface ReturningProps {
  scales: readonly RepeatedScale[];
  pairs: readonly RepeatedPair[];
  about: string;
  around: Around;
}

/** Each on its own scale: they are not measures, and nothing is added up. */
export const Returning = ({ scales, pairs, about, around }: ReturningProps) =>
  scales.length + pairs.length > 0 && (
    <Part title={t('progress.scales')}>
      <p className="quiet small after-head">{about}</p>
      <div className={styles['returning']}>
        {scales.map((scale) => (
          <Plot key={scale.id} {...scalePlot(scale, around)} />
        ))}
        {pairs.map((pair) => (
          <Plot key={pair.id} {...pairsPlot(pair, around)} />
        ))}
      </div>
    </Part>
  );
