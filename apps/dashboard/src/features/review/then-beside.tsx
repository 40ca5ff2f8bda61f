import type { SharedResponse } from '@selfward/contract';
import type { ReactNode } from 'react';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Asked } from '../../ui/asked.tsx';
import type { Answered } from './answered.ts';
import { OneAnswer } from './answers.tsx';
import styles from './review.module.css';
import type { Then } from './then.ts';

interface ThenBesideProps {
  response: SharedResponse;
  now: Answered;
  thens: readonly Then[];
  /** Below what stands there now. */
  note: ReactNode;
}

/** Both in full, in the same type, with their days above them; nothing marks what differs. */
export const ThenBeside = ({ response, now, thens, note }: ThenBesideProps) => {
  const [first, ...between] = thens;
  return (
    <div className="stack-3">
      <div className={styles['sides']}>
        {first && <One then={first} />}
        <div className="stack-2">
          <p className="meta">{t('beside.now', { day: onDay(response.answeredOn) })}</p>
          <OneAnswer response={response} answered={now} />
          {note}
        </div>
      </div>
      {between.length > 0 && (
        <details>
          <summary className="small quiet">{t('beside.between')}</summary>
          <div className={`${styles['between']} stack-4`}>
            {between.map((then) => (
              <One key={then.id} then={then} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
};

export const One = ({ then }: { then: Then }) => (
  <div className="stack-2">
    <p className="meta">{t('beside.then', { day: onDay(then.on) })}</p>
    <OneAnswer response={then.response} answered={then} />
  </div>
);

/** Read back then, and not asked again: it has nothing beside it. */
export const OldWordsAlone = ({ thens }: { thens: readonly Then[] }) =>
  thens.length > 0 && (
    <section className={`${styles['alone']} stack-4`} aria-labelledby="from-before">
      <div className="stack-1">
        <h3 id="from-before">{t('beside.alone')}</h3>
        <p className="small quiet">{t('beside.alone.lead')}</p>
      </div>
      {thens.map((then) => (
        <div className="stack-2" key={`${then.id} ${then.path}`}>
          <h4>
            <Asked exercise={then.response.exercise} item={then.item} />
          </h4>
          <One then={then} />
        </div>
      ))}
    </section>
  );
