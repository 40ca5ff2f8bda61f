import type { Session } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sessionQuery } from '../../features/sessions/sessions.api.ts';
import { useSessionActs, type Wanted } from '../../features/sessions/use-session-acts.ts';
import { reasonOf } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Columns, Facts } from '../../ui/columns.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { ClientSide } from './client-side.tsx';
import styles from './pages.module.css';
import { useClient } from './use-client.ts';

export function SessionPage() {
  const { practice } = useClient();
  const { session } = useParams({
    from: '/p/$practice/bar/therapist/clients/$client/sessions/$session',
  });
  const { data, error, refetch } = useQuery(sessionQuery(practice, session));
  return (
    <Columns side={<ClientSide />}>
      {!data && !error && <Skeleton />}
      {!data && error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
      {data && <Shown practice={practice} session={data} />}
    </Columns>
  );
}

function Shown({ practice, session }: { practice: string; session: Session }) {
  const { crossesWith: n } = session;
  return (
    <Sheet label={t('session.title')}>
      <h2>
        {longDay(session.day)}, {session.clock}
      </h2>
      {n > 0 && session.phase === 'coming' && (
        <Banner>{t('session.crosses', { n, words: inWords(n) })}</Banner>
      )}
      <Facts
        facts={[
          [t('session.place'), t(`session.place.${session.place}`)],
          [t('session.minutes'), session.minutes],
          [t('session.therapist'), session.therapistName],
          [t('session.state'), t(`session.phase.${session.phase}`)],
        ]}
      />
      {session.isMine && <Acts practice={practice} session={session} />}
    </Sheet>
  );
}

function Acts({ practice, session }: { practice: string; session: Session }) {
  const { act, busy } = useSessionActs(practice, session);
  const isMet = session.phase === 'running' || session.phase === 'over';
  const isPlanned = session.state === 'planned';
  return (
    <div className={styles['acts']}>
      {isMet && <NoteLink practice={practice} session={session} />}
      {actsOf(session, isMet).map((what) => (
        <Button key={what} busy={busy && t('waiting')} onClick={() => act(what)}>
          {t(`session.${what}`)}
        </Button>
      ))}
      {isPlanned && (
        <ButtonLink
          to="/p/$practice/therapist/sessions/new"
          params={{ practice }}
          search={{ session: session.id }}
        >
          {t('session.move')}
        </ButtonLink>
      )}
      <ButtonLink
        to="/p/$practice/therapist/agree"
        params={{ practice }}
        search={{ client: session.clientId }}
      >
        {t('session.agree-next')}
      </ButtonLink>
    </div>
  );
}

type Named = Exclude<Wanted, 'undo'>;

function actsOf({ state, phase, note }: Session, isMet: boolean): Named[] {
  const acts: [Named, boolean][] = [
    ['start', state === 'planned' && phase !== 'over'],
    ['finish', isMet && state !== 'finished'],
    ['waive', phase === 'over' && note === 'none'],
    ['unwaive', note === 'waived'],
    ['cancel', state === 'planned'],
  ];
  return acts.flatMap(([act, isOpen]) => (isOpen ? [act] : []));
}

/** The note of this session: the one there is, or a new one that knows its session. */
function NoteLink({ practice, session }: { practice: string; session: Session }) {
  const isThere = session.noteId !== null;
  return (
    <ButtonLink
      kind="main"
      icon="draft"
      to="/p/$practice/therapist/clients/$client/notes/$note"
      params={{ practice, client: session.clientId, note: session.noteId ?? 'new' }}
      search={isThere ? {} : { session: session.id }}
    >
      {t(isThere ? 'session.open-note' : 'session.write-note')}
    </ButtonLink>
  );
}
