import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';
import styles from './progress.module.css';

/** Where I am, in ticks and words. What is no question stands at -1 and says nothing. */
export const Progress = ({ at, of }: { at: number; of: number }) =>
  at >= 0 && (
    <p className={styles['row']}>
      <span className={styles['ticks']} aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <span
            key={step}
            className={cx(step < at && styles['done'], step === at && styles['here'])}
          />
        ))}
      </span>
      <span className="meta num">
        <span className="sr">{t('progress.question')} </span>
        {t('progress', { n: at + 1, of })}
      </span>
    </p>
  );
