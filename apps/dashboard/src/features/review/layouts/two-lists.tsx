import type { TwoListsPart } from '@selfward/domain';
import { onDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Asked } from '../../../ui/asked.tsx';
import { OneAnswer } from '../one-answer.tsx';
import { latestOf } from '../others.ts';
import styles from './layouts.module.css';
import type { Reading } from './reading.ts';
import { Section } from './section.tsx';

interface TwoListsProps {
  part: TwoListsPart;
  reading: Reading;
}

/** An answer beside one to another exercise, if that one may be read as well. */
export function TwoLists({ part: { item, source }, reading }: TwoListsProps) {
  const found = latestOf(reading.beside.others, source);
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        <Section reading={reading} item={item} />
      </div>
      {found && (
        <div className={styles['column']}>
          <h3>
            <Asked exercise={found.other.response.exercise} item={found.answered.item} />
          </h3>
          <OneAnswer response={found.other.response} answered={found.answered} />
          <p className="meta">
            {t('layout.elsewhere', {
              title: found.other.response.exercise.title,
              day: onDay(found.other.on),
            })}
          </p>
        </div>
      )}
    </div>
  );
}
