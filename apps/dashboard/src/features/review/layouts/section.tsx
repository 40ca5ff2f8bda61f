import type { Item } from '@selfward/domain';
import type { ReactNode } from 'react';
import { Asked } from '../../../ui/asked.tsx';
import { answerTo } from '../answered.ts';
import styles from '../review.module.css';
import { anchorOf } from '../steps.ts';
import { Answer } from './answer.tsx';
import { isSaidBy, type Reading } from './reading.ts';

interface SectionProps {
  reading: Reading;
  item: Item;
  /** What stands above it on the page. */
  under?: string | undefined;
  /** Full words of a person, set apart. */
  isQuote?: boolean;
  /** In place of the answer as it stands alone. */
  children?: ReactNode;
}

/** One question with what was answered: a place of its own that J, K and links lead to. */
export function Section({ reading, item, under, isQuote = false, children }: SectionProps) {
  const Heading = under === undefined ? 'h3' : 'h4';
  return (
    <section className={styles['answer']} id={anchorOf(reading.response, item.id)} tabIndex={-1}>
      <Heading className={styles['asked']}>
        {isSaidBy(under, reading, item) ? (
          item.text
        ) : (
          <Asked exercise={reading.response.exercise} item={item} />
        )}
      </Heading>
      {children ??
        answerTo(reading.response, item).map((answered) => (
          <Answer key={answered.path} {...{ reading, answered, isQuote }} />
        ))}
    </section>
  );
}
