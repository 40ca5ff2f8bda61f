import type { SharedResponse } from '@selfward/contract';
import { Link } from '@tanstack/react-router';
import { addressed } from '../../features/clients/clients.api.ts';
import { QuietLines } from '../../features/review/quiet-lines.tsx';
import { SharedResponseView } from '../../features/review/shared-response.tsx';
import type { Marks } from '../../features/review/use-marks.ts';
import { useOpened } from '../../features/review/use-opened.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import pages from './pages.module.css';
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
      <Link
        className={`${pages['crumb']} ${styles['back']} no-print`}
        to="/p/$practice/therapist/clients/$client/answers"
        params={address}
        search={searchOf(show, note)}
      >
        <Icon name="back" />
        {t('review.queue')}
      </Link>
      <SharedResponseView
        ref={ref}
        response={response}
        name={addressed(client)}
        title={response.title}
      >
        <div className={`${styles['acts']} row no-print`}>
          {note === undefined && <WriteNoteLink kind="main" response={response.id} />}
          <MarkButton response={response} marks={marks} />
          <Button kind="quiet" onClick={review.previous}>
            {t('review.previous')}
          </Button>
          <Button kind="quiet" onClick={review.next}>
            {t('review.next')}
          </Button>
        </div>
        <QuietLines practice={address.practice} response={response} name={addressed(client)} />
      </SharedResponseView>
    </>
  );
}

const MarkButton = ({ response, marks }: Pick<AnswerPaneProps, 'response' | 'marks'>) =>
  response.isNew ? (
    <Button icon="check" onClick={() => marks.read([response])}>
      {t('review.read')}
    </Button>
  ) : (
    <Button kind="quiet" onClick={() => marks.unread([response])}>
      {t('review.unread')}
    </Button>
  );
