import { Link } from '@tanstack/react-router';
import { type RefObject, useRef, useState } from 'react';
import { addressed } from '../../features/clients/clients.api.ts';
import { Queue, TakenBackList } from '../../features/review/queue.tsx';
import type { Step } from '../../features/review/steps.ts';
import { type Marks, useMarks } from '../../features/review/use-marks.ts';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyLine, KeysDialog } from '../../ui/keys.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { AnswerPane } from './answer-pane.tsx';
import { NotHere } from './not-here.tsx';
import { NotePane } from './note-pane.tsx';
import styles from './panes.module.css';
import { type Review, searchOf, useReview } from './use-review.ts';
import { useWriteNote } from './write-note-link.tsx';

const hints = (isNoteOpen: boolean) => [
  { keys: ['J', 'K'], does: t('keys.next') },
  { keys: ['E', 'R'], does: t('keys.read') },
  { keys: ['U'], does: t('keys.undo') },
  { keys: ['N'], does: t('keys.note') },
  ...(isNoteOpen ? [{ keys: ['Esc'], does: t('keys.leave-note') }] : []),
  { keys: ['?'], does: t('keys.all') },
];

/** What there is to read, the words, and the note beside them. On a phone they follow each other. */
export function AnswersPage() {
  const review = useReview();
  const { list, chosen, responses } = review;
  if (!list.data && list.error)
    return <Failed reason={reasonOf(list.error)} onRetry={() => list.refetch()} />;
  if (!list.data) return <Skeleton />;
  const isNothing = responses.length === 0 && chosen === undefined;
  return isNothing ? <NothingToRead review={review} /> : <Panes review={review} />;
}

function Panes({ review }: { review: Review }) {
  const { note, chosen, shown } = review;
  const marks = useMarks(review.address);
  const [isAsked, setAsked] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const isThree = note !== undefined && shown !== undefined;
  useReviewKeys({ review, marks, pane, onAsk: () => setAsked(true) });
  return (
    <>
      <div
        className={cx(
          styles['panes'],
          isThree && styles['three'],
          chosen === undefined && styles['unchosen'],
        )}
      >
        <div className={styles['queue']}>
          <QueuePane review={review} marks={marks} />
        </div>
        <div className={styles['read']}>
          <Reading review={review} marks={marks} />
        </div>
        {isThree && <NotePane response={shown.id} note={note} ref={pane} />}
      </div>
      <KeyLine hints={hints(isThree)} />
      {isAsked && <KeysDialog hints={hints(isThree)} onClose={() => setAsked(false)} />}
    </>
  );
}

interface ReviewKeys {
  review: Review;
  marks: Marks;
  pane: RefObject<HTMLElement | null>;
  onAsk: () => void;
}

function useReviewKeys({ review, marks, pane, onAsk }: ReviewKeys): void {
  const open = useWriteNote(review);
  const read = () => review.shown && marks.read([review.shown]);
  const write = () => (pane.current ? pane.current.querySelector('textarea')?.focus() : open());
  useKeys({
    j: review.next,
    k: review.previous,
    e: read,
    r: read,
    u: marks.undo,
    n: write,
    '?': onAsk,
  });
}

/** A session can have a note without anything to read. */
function NothingToRead({ review }: { review: Review }) {
  const { address, lastSessionOn } = review;
  return (
    <div className={`${styles['nothing']} stack-3`}>
      {lastSessionOn !== null && <Span review={review} />}
      <Empty
        action={
          <ButtonLink
            icon="draft"
            to="/p/$practice/therapist/clients/$client/notes/$note"
            params={{ ...address, note: 'new' }}
          >
            {t('review.write-note')}
          </ButtonLink>
        }
      >
        {emptyText(review)}
      </Empty>
      <LoadMore list={review.list} text={t('answers.earlier')} />
      <TakenBackList items={review.takenBack} />
    </div>
  );
}

function QueuePane({ review, marks }: { review: Review; marks: Marks }) {
  const { client, responses, steps, list } = review;
  const fresh = responses.filter(({ isNew }) => isNew);
  return (
    <nav className="stack-4" aria-label={t('review.queue')}>
      <Span review={review} />
      {responses.length === 0 && <p className="quiet">{emptyText(review)}</p>}
      <Queue
        responses={responses}
        steps={steps}
        name={addressed(client)}
        link={(step) => stepLink(review, step)}
      />
      <LoadMore list={list} text={t('answers.earlier')} />
      <TakenBackList items={review.takenBack} />
      {fresh.length > 1 && (
        <p className="no-print">
          <Button kind="quiet" onClick={() => marks.read(fresh)}>
            {t('review.read-all')}
          </Button>
        </p>
      )}
    </nav>
  );
}

const stepLink = ({ address, search }: Review, { response, anchor: hash, asked }: Step) => (
  <Link
    to="/p/$practice/therapist/clients/$client/answers/$response"
    params={{ ...address, response }}
    search={search}
    hash={hash}
    activeOptions={{ includeHash: true }}
  >
    <span>{asked}</span>
    <Icon name="open" />
  </Link>
);

const emptyText = ({ client, show, lastSessionOn }: Review): string =>
  show || lastSessionOn === null
    ? t('answers.empty', { name: addressed(client) })
    : t('answers.empty.since', { day: dayName(lastSessionOn) });

/** Since when, and the way to everything and back; each has an address. */
function Span({ review }: { review: Review }) {
  const { address, lastSessionOn, show, note } = review;
  return (
    <div className="stack-1">
      <h2>{spanOf(review)}</h2>
      {lastSessionOn !== null && (
        <p className="small no-print">
          <Link
            to="/p/$practice/therapist/clients/$client/answers"
            params={address}
            search={searchOf(show ? undefined : 'all', note)}
          >
            {show ? t('review.to-since', { day: dayName(lastSessionOn) }) : t('review.to-all')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** What was not read stays, however old it is: then the head says so. */
function spanOf({ show, lastSessionOn, responses }: Review): string {
  if (show || lastSessionOn === null) return t('review.all');
  const hasOlder = responses.some(({ sharedOn }) => sharedOn < lastSessionOn);
  return t(hasOlder ? 'review.since.and-new' : 'review.since', { day: dayName(lastSessionOn) });
}

function Reading({ review, marks }: { review: Review; marks: Marks }) {
  const { shown, failure, address, search } = review;
  if (failure)
    return (
      <NotHere
        failure={failure}
        onRetry={() => review.list.refetch()}
        text={t('review.gone')}
        way={
          <ButtonLink
            to="/p/$practice/therapist/clients/$client/answers"
            params={address}
            search={search}
          >
            {t('review.queue')}
          </ButtonLink>
        }
      />
    );
  if (shown) return <AnswerPane key={shown.id} review={review} response={shown} marks={marks} />;
  return <Skeleton />;
}
