import type { Session } from '@selfward/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { SessionList } from '../../features/sessions/session-list.tsx';
import { clientSessionsQuery, startNow } from '../../features/sessions/sessions.api.ts';
import { useStarted } from '../../features/sessions/use-session-acts.ts';
import { addressed } from '../../features/clients/clients.api.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Wrong } from '../../ui/field.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Part } from '../../ui/sheet.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { Empty } from '../../ui/waiting.tsx';
import { ClientSide } from './client-side.tsx';
import styles from './pages.module.css';
import { PlanLink } from './plan-link.tsx';
import { useClient } from './use-client.ts';

export function ClientSessionsPage() {
  const { practice, client } = useClient();
  const list = useInfiniteQuery(clientSessionsQuery({ practice, client: client.id }));
  const all = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Columns side={<ClientSide />}>
      <Acts practice={practice} client={client.id} />
      <NotYet query={list} />
      {all && <Shown practice={practice} sessions={all} name={addressed(client)} />}
      <LoadMore list={list} text={t('sessions.more')} />
    </Columns>
  );
}

const isAhead = ({ phase }: Session) => phase === 'coming' || phase === 'running';

interface ShownProps {
  practice: string;
  sessions: readonly Session[];
  name: string;
}

function Shown({ practice, sessions, name }: ShownProps) {
  const coming = sessions.filter(isAhead).toReversed();
  const past = sessions.filter((session) => !isAhead(session));
  if (sessions.length === 0) return <Empty>{t('sessions.empty', { name })}</Empty>;
  return (
    <>
      {coming.length > 0 && (
        <Part title={t('sessions.coming')}>
          <SessionList practice={practice} sessions={coming} />
        </Part>
      )}
      {past.length > 0 && (
        <Part title={t('sessions.past')}>
          <SessionList practice={practice} sessions={past} />
        </Part>
      )}
    </>
  );
}

function Acts({ practice, client }: { practice: string; client: string }) {
  const started = useStarted(practice);
  const navigate = useNavigate();
  const starting = useAct({
    send: startNow,
    onDone: (session) => {
      void started(session);
      return navigate({
        to: '/p/$practice/therapist/clients/$client/sessions/$session',
        params: { practice, client, session: session.id },
      });
    },
  });
  return (
    <>
      <div className={styles['acts']}>
        <PlanLink practice={practice} client={client} />
        <Button
          busy={starting.isPending && t('waiting')}
          onClick={() => starting.mutate({ practice, client })}
        >
          {t('session.start-now')}
        </Button>
      </div>
      {starting.error && <Wrong>{actReasonOf(starting.error)}</Wrong>}
    </>
  );
}
