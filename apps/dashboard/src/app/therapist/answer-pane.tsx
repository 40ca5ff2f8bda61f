import type { SharedResponse } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addressed } from '../../features/clients/clients.api.ts';
import { AnswersBeside } from '../../features/review/answers-beside.tsx';
import { QuietLines } from '../../features/review/quiet-lines.tsx';
import { besideQuery } from '../../features/review/review.api.ts';
import { SharedResponseView } from '../../features/review/shared-response.tsx';
import { placeOf } from '../../features/review/steps.ts';
import type { Marks } from '../../features/review/use-marks.ts';
import { useOpened } from '../../features/review/use-opened.ts';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import styles from './panes.module.css';
import type { Review } from './use-review.ts';
import { searchOf } from './use-review.ts';
import { WriteNoteLink } from './write-note-link.tsx';

interface AnswerPaneProps {
  review: Review;
  response: SharedResponse;
  marks: Marks;
}

/** One response, with what can be done with it below its words. */
export function AnswerPane({ review, response, marks }: AnswerPaneProps) {
  const { address, client, show, note } = review;
  const ref = useOpened(address.practice, response);
  return (
    <>
      <Crumb
        className={styles['back']}
        to="/p/$practice/therapist/clients/$client/answers"
        params={address}
        search={searchOf(show, note)}
        hash={placeOf(response.id)}
        hashScrollIntoView={false}
      >
        {t('review.queue')}
      </Crumb>
      <SharedResponseView
        ref={ref}
        response={response}
        name={addressed(client)}
        title={response.title}
        answers={<Read practice={address.practice} response={response} />}
      >
        <div className={`${styles['acts']} no-print`}>
          <ToLog address={address} response={response} />
          {note === undefined && <WriteNoteLink review={review} />}
          <MarkButton response={response} marks={marks} />
        </div>
        <QuietLines practice={address.practice} response={response} name={addressed(client)} />
      </SharedResponseView>
      <Neighbours review={review} />
    </>
  );
}

/** The answers are there at once; what was shared before comes beside them when it has come. */
function Read({ practice, response }: { practice: string; response: SharedResponse }) {
  const { kind } = response.exercise.cadence;
  // A check-in and a measure are read over time where they are drawn, a log on a page of its own.
  const isReadElsewhere = kind === 'weekly' || kind === 'log' || response.exercise.locked;
  const { data, error, refetch } = useQuery({
    ...besideQuery({ practice, response: response.id }),
    enabled: !isReadElsewhere,
  });
  const plain = <AnswersBeside response={response} beside={data} />;
  if (error && !data)
    return (
      <>
        {plain}
        <p className="small quiet part-lead no-print">
          {t('review.beside.failed')}{' '}
          <Button kind="quiet" onClick={() => refetch()}>
            {t('retry')}
          </Button>
        </p>
      </>
    );
  return plain;
}

/** One entry is a moment; together they are a log. */
const ToLog = ({ address, response }: { address: Review['address']; response: SharedResponse }) =>
  response.exercise.cadence.kind === 'log' && (
    <ButtonLink
      to="/p/$practice/therapist/clients/$client/answers/log/$slug"
      params={{ ...address, slug: response.slug }}
      search={{}}
    >
      {t('review.log')}
    </ButtonLink>
  );

/** From the end of one to the whole next one; J and K go answer by answer. */
function Neighbours({ review: { address, search, before, after } }: { review: Review }) {
  if (!before && !after) return null;
  const to = '/p/$practice/therapist/clients/$client/answers/$response';
  return (
    <nav className={`${styles['neighbours']} no-print`} aria-label={t('review.neighbours')}>
      {after && (
        <Link to={to} params={{ ...address, response: after.id }} search={search}>
          {t('review.after', { title: after.title, day: onDay(after.answeredOn) })}
        </Link>
      )}
      {before && (
        <Link to={to} params={{ ...address, response: before.id }} search={search}>
          {t('review.before', { title: before.title, day: onDay(before.answeredOn) })}
        </Link>
      )}
    </nav>
  );
}

/** How it is stands in words, what can be done about it on the button. */
const MarkButton = ({ response, marks }: Pick<AnswerPaneProps, 'response' | 'marks'>) => (
  <span className="row">
    {!response.isNew && (
      <span className={styles['state']}>
        <Icon name="check" />
        {t('review.is-read')}
      </span>
    )}
    <Button
      kind={response.isNew ? 'plain' : 'quiet'}
      icon={response.isNew ? 'check' : undefined}
      onClick={() => (response.isNew ? marks.read([response]) : marks.unread([response]))}
    >
      {t(response.isNew ? 'review.read' : 'review.unread')}
    </Button>
  </span>
);
