import type { SharedResponse } from '@selfward/contract';
import type { ReactNode, Ref } from 'react';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { ReadFirst } from '../../ui/read-first.tsx';
import { Answers, KeptLine } from './answers.tsx';
import styles from './review.module.css';
import { ScoreLines } from './score-lines.tsx';

interface SharedResponseViewProps {
  response: SharedResponse;
  /** Who wrote it, as this person wants to be called. */
  name: string;
  /** The title, as a link to the page of this response or as it is. */
  title: ReactNode;
  action?: ReactNode;
  /** In place of the answers alone. */
  answers?: ReactNode;
  /** Below the answers. */
  children?: ReactNode;
  ref?: Ref<HTMLElement>;
}

export const SharedResponseView = (props: SharedResponseViewProps) => {
  const { response, name, title, action, answers, children, ref } = props;
  return (
    <article className={styles['response']} ref={ref}>
      <header className={styles['head']}>
        <div className="stack-1">
          <div className="row">
            <h2>{title}</h2>
            {response.isNew && (
              <Chip icon="shared" tone="accent">
                {t('review.new')}
              </Chip>
            )}
          </div>
          <p className={styles['whose']}>{t('review.whose', { name })}</p>
          <p className="meta">{daysOf(response)}</p>
          {response.readFirst && <ReadFirst />}
          {response.wasReadBefore && <p className="meta">{t('review.again')}</p>}
        </div>
        {action}
      </header>
      {answers ?? <Answers response={response} />}
      <ScoreLines response={response} />
      <KeptLine response={response} name={name} />
      {children}
    </article>
  );
};

/** What is shared once more was written before: then its last day is no day of answering. */
export const daysOf = ({
  version,
  answeredOn,
  sharedOn,
  isSharedAgain,
}: SharedResponse): string => {
  const days = { version, answered: onDay(answeredOn), shared: onDay(sharedOn) };
  if (isSharedAgain) return t('review.days.again', days);
  return answeredOn === sharedOn
    ? t('review.day', { version, day: onDay(sharedOn) })
    : t('review.days', days);
};
