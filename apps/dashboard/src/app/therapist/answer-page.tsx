import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addressed } from '../../features/clients/clients.api.ts';
import { NoteDesk } from '../../features/clinical-notes/note-desk.tsx';
import { Queue } from '../../features/review/queue.tsx';
import { answerQuery, wasOpened } from '../../features/review/review.api.ts';
import { SharedResponseView } from '../../features/review/shared-response.tsx';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import pages from './pages.module.css';
import styles from './panes.module.css';
import { useClient } from './use-client.ts';
import { WriteNoteLink } from './write-note-link.tsx';

const here = '/p/$practice/bar/therapist/clients/$client/answers/$response';

/** What there is to read, the words, and the note beside them. On a phone they follow each other. */
export function AnswerPage() {
  const { practice, client } = useClient();
  const { response } = useParams({ from: here });
  const { note } = useSearch({ from: here });
  const { data, error, refetch } = useQuery(answerQuery(practice, response));
  const queries = useQueryClient();
  useEffect(() => {
    if (data) void wasOpened(queries, practice);
  }, [data, queries, practice]);
  if (!data && error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  const name = addressed(client);
  return (
    <div className={cx(styles['panes'], note !== undefined && styles['three'])}>
      <div className={styles['queue']}>
        <Link
          className={pages['crumb']}
          to="/p/$practice/therapist/clients/$client/answers"
          params={{ practice, client: client.id }}
        >
          <Icon name="back" />
          {t('review.all')}
        </Link>
        <Queue response={data} name={name} />
      </div>
      <div className={styles['read']}>
        <SharedResponseView
          response={data}
          name={name}
          title={data.title}
          action={note === undefined && <WriteNoteLink kind="main" response={data.id} />}
        />
      </div>
      {note !== undefined && <NotePane response={data.id} note={note} />}
    </div>
  );
}

function NotePane({ response, note }: { response: string; note: string }) {
  const { practice, client } = useClient();
  const { membership } = useMembership();
  const navigate = useNavigate();
  return (
    <div className={styles['note']}>
      <NoteDesk
        practice={practice}
        client={{ id: client.id, name: addressed(client) }}
        note={note}
        author={membership.name}
        onBegun={({ id }) =>
          navigate({
            to: '/p/$practice/therapist/clients/$client/answers/$response',
            params: { practice, client: client.id, response },
            search: { note: id },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </div>
  );
}
