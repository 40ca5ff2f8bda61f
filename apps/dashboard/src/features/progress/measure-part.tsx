import type { ChangeSaid, MeasureSeries, ProgressScore } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { measurePlot, titleOf, type Around } from './plots.ts';
import { Plot } from './progress-plots.tsx';
import styles from './progress.module.css';

interface MeasurePartProps {
  series: MeasureSeries;
  around: Around;
  /** The client reads the same words, without how they are known. */
  isForClient?: boolean;
}

/** One score of one measure: its plot, and what may be said of it. */
export const MeasurePart = ({ series, around, isForClient = false }: MeasurePartProps) => (
  <section className={styles['part']} aria-label={titleOf(series)}>
    <Plot {...measurePlot(series, around)} />
    <div className={styles['said']}>
      {isForClient && <p>{t('mine.measures')}</p>}
      <Latest score={series.scores.at(-1)} />
      <Change series={series} />
      {!isForClient && <Known series={series} />}
    </div>
  </section>
);

/** What the number, which the plot reads out, was made of. */
function Latest({ score }: { score: ProgressScore | undefined }) {
  if (!score) return null;
  const { on, value, exactness, of, why } = score;
  const day = longDay(on);
  const answered = score.answered ?? of;
  if (value === null) return why && <p>{t(`progress.none.${why}`, { day, answered, of })}</p>;
  return <p>{t('progress.latest', { day, exactness, answered, of, words: inWords(of) })}</p>;
}

/** At reviews, or when two in a row lie outside the noise. Nothing is said of one score alone. */
function Change({ series: { noise, reviews, inARow } }: { series: MeasureSeries }) {
  if (!noise) return <p className="quiet">{t('progress.unknown')}</p>;
  return (
    <>
      {reviews.map((review) => (
        <p key={review.month}>
          {t('progress.review', { ...said(review), month: review.month })} <Verdict {...review} />
        </p>
      ))}
      {inARow && (
        <p>
          {t('progress.row', said(inARow))} <Verdict {...inARow} />
        </p>
      )}
      <p className="quiet small">{t('progress.between')}</p>
    </>
  );
}

const said = ({ on, first, now }: ChangeSaid) => ({ day: longDay(on), first, now });

const Verdict = ({ verdict }: Pick<ChangeSaid, 'verdict'>) => (
  <strong>{t(`progress.verdict.${verdict}`)}</strong>
);

/** With every input: how noise is computed differs from book to book. */
function Known({ series: { noise, bands } }: { series: MeasureSeries }) {
  const sources = [...new Set(bands.map(({ source }) => source))];
  return (
    <details className={styles['known']}>
      <summary>{t('progress.known')}</summary>
      <div className="stack-2 quiet small">
        {sources.map((source) => (
          <p key={source}>{t('progress.bands', { source })}</p>
        ))}
        {noise && <Noise noise={noise} />}
      </div>
    </details>
  );
}

/** How well a figure is known. */
const evidence = { V: 'read', S: 'second-hand', B: 'not-verified' } as const;

function Noise({ noise }: { noise: NonNullable<MeasureSeries['noise']> }) {
  const { points, pointsAre: are, inputs } = noise;
  const { sd, reliability, reliability_type: type, cutoff, source, status } = inputs;
  return (
    <>
      <p>{t('progress.known.points', { points, are })}</p>
      {sd !== null && reliability !== null && (
        <p>{t('progress.known.spread', { sd, reliability, type: type ?? 'none' })}</p>
      )}
      {cutoff !== null && <p>{t('progress.known.cutoff', { cutoff })}</p>}
      <p>
        {t('progress.known.source', { source })} {t(`progress.known.${evidence[status]}`)}
      </p>
      <p>{t('progress.known.first')}</p>
    </>
  );
}
