import type { SharedResponse, TakenBack } from '@selfward/contract';
import type { ReactNode } from 'react';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { ReadFirst } from '../../ui/read-first.tsx';
import { KeptLine } from './answers.tsx';
import styles from './review.module.css';
import { placeOf, type Step } from './steps.ts';

interface QueueProps {
  responses: readonly SharedResponse[];
  steps: readonly Step[];
  name: string;
  /** The link to one answer; the page knows its address. */
  link: (step: Step) => ReactNode;
}

/** Everything there is to read, in the order in which J goes through it. */
export const Queue = ({ responses, steps, name, link }: QueueProps) => (
  <ul className={styles['groups']}>
    {responses.map((response) => (
      <li key={response.id} id={placeOf(response.id)} tabIndex={-1}>
        <h3 className={cx('meta', styles['group'])}>
          {response.title}
          <span className={styles['day']}>
            {response.isNew ? `${t('review.new')}, ` : ''}
            {onDay(response.sharedOn)}
          </span>
        </h3>
        {response.readFirst && <ReadFirst />}
        <ul>
          {steps
            .filter((step) => step.response === response.id)
            .map((step) => (
              <li key={step.anchor}>{link(step)}</li>
            ))}
        </ul>
        <KeptLine response={response} name={name} />
      </li>
    ))}
  </ul>
);

interface TakenBackListProps {
  items: readonly TakenBack[];
}

/** The fact and the day, and nothing of what it said. */
export const TakenBackList = ({ items }: TakenBackListProps) =>
  items.length > 0 && (
    <section className="stack-2" aria-label={t('review.taken-back')}>
      <h3 className="meta">{t('review.taken-back')}</h3>
      <ul className="stack-2">
        {items.map(({ responseId, title, on }) => (
          <li key={responseId}>
            {title} <span className={styles['day']}>{onDay(on)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
