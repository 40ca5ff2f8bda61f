import type { Session } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { entriesOf, PlanForm } from '../../features/sessions/plan-form.tsx';
import {
  moveSession,
  planSession,
  sessionChanged,
  sessionQuery,
} from '../../features/sessions/sessions.api.ts';
import { longDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import styles from './pages.module.css';

/** Plans one with whom the address names, or with somebody chosen here; or moves the one it names. */
export function PlanSessionPage() {
  const practice = useMembership().membership.practiceId;
  const search = useSearch({ from: '/p/$practice/bar/therapist/sessions/new' });
  const title = t(search.session ? 'session.move.title' : 'session.plan');
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <div className={styles['form']}>
        {search.session ? (
          <Moving practice={practice} id={search.session} />
        ) : (
          <Planning practice={practice} client={search.client ?? ''} />
        )}
      </div>
    </>
  );
}

function Planning({ practice, client }: { practice: string; client: string }) {
  const query = useQuery(caseloadQuery(practice));
  const { data } = query;
  const onDone = useDone(practice);
  const navigate = useNavigate();
  const leave = () =>
    client
      ? navigate({
          to: '/p/$practice/therapist/clients/$client/sessions',
          params: { practice, client },
        })
      : navigate({ to: '/p/$practice/therapist', params: { practice } });
  if (!data) return <NotYet query={query} />;
  return (
    <Sheet label={t('session.plan')}>
      <PlanForm
        start={entriesOf(undefined, client)}
        people={data.clients.map(({ clientId: id, name }) => ({ id, name }))}
        send={({ client: chosen, body }, key) =>
          planSession({ practice, client: chosen, body }, key)
        }
        onDone={onDone}
        onLeave={() => void leave()}
      />
    </Sheet>
  );
}

function Moving({ practice, id }: { practice: string; id: string }) {
  const query = useQuery(sessionQuery(practice, id));
  const { data } = query;
  return data ? <Move practice={practice} session={data} /> : <NotYet query={query} />;
}

function Move({ practice, session }: { practice: string; session: Session }) {
  // The form holds on to the version it was opened with; a fetch behind it changes nothing here.
  const [opened] = useState(session);
  const { id, clientId: client, clientName, day, clock } = opened;
  const queries = useQueryClient();
  const onDone = useDone(practice);
  const navigate = useNavigate();
  const leave = (there?: Session) => {
    if (there) void sessionChanged(queries, practice, there);
    return navigate({
      to: '/p/$practice/therapist/clients/$client/sessions/$session',
      params: { practice, client, session: id },
    });
  };
  return (
    <Sheet label={t('session.move.title')}>
      <p className="quiet">{sentence([clientName, `${longDay(day)}, ${clock}`])}</p>
      <PlanForm
        start={entriesOf(opened)}
        people={[]}
        send={({ body, over }) => moveSession({ practice, session: over ?? opened, body })}
        onDone={onDone}
        onLeave={(there) => void leave(there)}
      />
    </Sheet>
  );
}

/** Crossing another session is said and nothing more: it may be meant. */
function useDone(practice: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (session: Session) => {
    void sessionChanged(queries, practice, session);
    const { crossesWith: n, clientId: client, id } = session;
    const planned = t('session.planned', { day: longDay(session.day), clock: session.clock });
    const crosses = n > 0 ? ` ${t('session.crosses', { n, words: inWords(n) })}` : '';
    toast({ text: `${planned}${crosses}` });
    return navigate({
      to: '/p/$practice/therapist/clients/$client/sessions/$session',
      params: { practice, client, session: id },
    });
  };
}
