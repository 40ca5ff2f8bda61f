import './texts.ts';
import type { Answers, Item } from '@selfward/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { onDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import type { Write } from '../control-props.ts';
import { offersQuery } from './offers.api.ts';
import styles from './take-over.module.css';
import { leftToTake, type Offered, take } from './taken.ts';

interface TakeOverProps {
  assignment: string;
  item: Item;
  answers: Answers;
  onWrite: Write;
}

const few = 8;

/** Own lines from before, one tap each. Nothing is taken by itself, and nothing offered shows nothing. */
export default function TakeOver({ assignment, item, answers, onWrite }: TakeOverProps) {
  const { practice = '' } = useParams({ strict: false });
  const { data } = useQuery(offersQuery(practice, assignment));
  const [isAll, setAll] = useState(false);
  const [taken, setTaken] = useState(0);
  const summary = useRef<HTMLElement>(null);
  const left = data ? leftToTake({ item, answers }, data) : [];
  const takeOne = (line: Offered) => {
    take({ item, answers }, line, onWrite);
    setTaken(taken + 1);
    // The line that was pressed is gone from here.
    summary.current?.focus();
  };
  return (
    <>
      <output className="sr">{taken > 0 && t('offer.taken', { n: taken })}</output>
      {left.length > 0 && (
        <details className={styles['offers']}>
          <summary ref={summary}>{t('offer.title')}</summary>
          <p className="small quiet">{t('offer.about')}</p>
          <ul className={styles['lines']}>
            {left.slice(0, isAll ? left.length : few).map((line) => (
              <li key={`${line.child} ${line.text}`}>
                <Line line={line} onTake={() => takeOne(line)} />
              </li>
            ))}
          </ul>
          {left.length > few && !isAll && (
            <Button kind="quiet" onClick={() => setAll(true)}>
              {t('offer.more', { n: left.length })}
            </Button>
          )}
        </details>
      )}
    </>
  );
}

/** The whole line is the target. */
const Line = ({ line: { text, on, title }, onTake }: { line: Offered; onTake: () => void }) => (
  <button type="button" className={styles['line']} onClick={onTake}>
    <span className="sr">{t('offer.take')} </span>
    <span className="words words-small" dir="auto">
      {text}
    </span>
    <span className="meta">{t('offer.from', { title, day: onDay(on) })}</span>
  </button>
);
