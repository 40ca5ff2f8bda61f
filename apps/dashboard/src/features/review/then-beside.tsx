import type { ReactNode } from 'react';
import { onDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/beside.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Asked } from '../../ui/asked.tsx';
import { OneAnswer } from './one-answer.tsx';
import styles from './review.module.css';
import type { Then } from './then.ts';

loadMessages(messages);

interface ThenBesideProps {
  /** The oldest first. */
  before: readonly Then[];
  /** What came after the one that is read, where it is compared with that. */
  last: Then | undefined;
  now: ReactNode;
  /** The day of what is read. */
  on: string | undefined;
  /** Below what stands there now. */
  note: ReactNode;
  /** Draws what was answered at another time as what is read now is drawn. */
  children: (then: Then) => ReactNode;
}

/** Both in full, in the same type, with their days above them; nothing marks what differs. */
export const ThenBeside = ({ before, last, now, on = '', note, children }: ThenBesideProps) => {
  const [first, ...between] = before;
  return (
    <div className="stack-3">
      <div className={styles['sides']}>
        {first && <One head={t('beside.then', { day: onDay(first.on) })}>{children(first)}</One>}
        <One head={t(last ? 'layout.this' : 'beside.now', { day: onDay(on) })}>
          {now}
          {note}
        </One>
        {last && <One head={t('layout.later', { day: onDay(last.on) })}>{children(last)}</One>}
      </div>
      {between.length > 0 && (
        <details>
          <summary className="small quiet">{t('beside.between')}</summary>
          <div className={`${styles['between']} stack-4`}>
            {between.map((then) => (
              <One key={then.id} head={t('beside.then', { day: onDay(then.on) })}>
                {children(then)}
              </One>
            ))}
          </div>
        </details>
      )}
    </div>
  );
};

const One = ({ head, children }: { head: string; children: ReactNode }) => (
  <div className="stack-2">
    <p className="meta">{head}</p>
    {children}
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
          <One head={t('beside.then', { day: onDay(then.on) })}>
            <OneAnswer response={then.response} answered={then} />
          </One>
        </div>
      ))}
    </section>
  );
