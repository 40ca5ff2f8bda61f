import type { Session } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { entriesOf, PlanForm } from '../../features/sessions/plan-form.tsx';
import {
  moveSession,
  planSession,
  sessionChanged,
  sessionQuery,
} from '../../features/sessions/sessions.api.ts';
import { reasonOf, thereNow } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
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
  const { data, error, refetch } = useQuery(caseloadQuery(practice));
  const onDone = useDone(practice);
  const navigate = useNavigate();
  const leave = () =>
    client
      ? navigate({
          to: '/p/$practice/therapist/clients/$client/sessions',
          params: { practice, client },
        })
      : navigate({ to: '/p/$practice/therapist', params: { practice } });
  if (!data && error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Sheet label={t('session.plan')}>
      <PlanForm
        start={entriesOf(undefined, client)}
        people={data.clients.map(({ clientId: id, name }) => ({ id, name }))}
        send={(chosen, body, key) => planSession({ practice, client: chosen, body }, key)}
        onDone={onDone}
        onLeave={() => void leave()}
      />
    </Sheet>
  );
}

function Moving({ practice, id }: { practice: string; id: string }) {
  const { data, error, refetch } = useQuery(sessionQuery(practice, id));
  const queries = useQueryClient();
  const onDone = useDone(practice);
  const navigate = useNavigate();
  const leave = (client: string) =>
    navigate({
      to: '/p/$practice/therapist/clients/$client/sessions/$session',
      params: { practice, client, session: id },
    });
  if (!data && error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Sheet label={t('session.move.title')}>
      <p className="quiet">{sentence([data.clientName, `${longDay(data.day)}, ${data.clock}`])}</p>
      <PlanForm
        start={entriesOf(data)}
        people={[]}
        send={(_client, body) =>
          moveSession({ practice, session: data, body }).catch((failure: unknown) => {
            // Whoever chooses their own version then does so on top of the one that is there.
            const there = thereNow<Session>(failure, 'clock');
            if (there) queries.setQueryData(sessionQuery(practice, id).queryKey, there);
            throw failure;
          })
        }
        onDone={onDone}
        onLeave={() => void leave(data.clientId)}
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
