import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import styles from './progress.module.css';

interface ProgressProps {
  /** `sure`: how many there are at least. Null for what is no question. */
  place: { n: number; of: number; sure: number } | null;
}

/** Where I am, in ticks and words. No end is named that an answer could still move away. */
export const Progress = ({ place }: ProgressProps) =>
  place && (
    <p className={styles['row']}>
      <span className={styles['ticks']} aria-hidden="true">
        {Array.from({ length: place.of }, (_, step) => (
          <span
            key={step}
            className={cx(
              step < place.n - 1 && styles['done'],
              step === place.n - 1 && styles['here'],
              step >= place.sure && styles['maybe'],
            )}
          />
        ))}
      </span>
      <span className="meta num">
        <span className="sr">{t('progress.question')} </span>
        {t(place.sure < place.of ? 'progress.up-to' : 'progress', { n: place.n, of: place.of })}
      </span>
    </p>
  );
