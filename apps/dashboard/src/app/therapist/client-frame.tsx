import type { Client } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { addressed, clientQuery } from '../../features/clients/clients.api.ts';
import { OpenFlags } from '../../features/flags/safety-part.tsx';
import { ApiProblem } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { TabLinks } from '../../ui/columns.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { useMembership } from '../practice-route.tsx';
import styles from './pages.module.css';
import { useClientAddress } from './use-client.ts';

/** The name, and the three parts of the work with this person. */
export function ClientFrame() {
  const address = useClientAddress();
  const query = useQuery(clientQuery(address));
  const { data, error } = query;
  useTitle(data ? addressed(data) : t('practice.clients'));
  if (!data && error instanceof ApiProblem && error.is('not-found')) return <NoClient />;
  if (!data) return <NotYet query={query} />;
  return (
    <>
      <Head practice={address.practice} client={data} />
      <div className="no-print">
        <OpenFlags practice={address.practice} client={data.id} />
      </div>
      <Outlet />
    </>
  );
}

function Head({ practice, client }: { practice: string; client: Client }) {
  const params = { practice, client: client.id };
  return (
    <>
      <div className={`${styles['head']} no-print`}>
        <h1 dir="auto">{addressed(client)}</h1>
        <ButtonLink
          icon="plus"
          to="/p/$practice/therapist/agree"
          params={{ practice }}
          search={{ client: client.id }}
        >
          {t('agree.open')}
        </ButtonLink>
      </div>
      {client.pausedUntil && (
        <p className="quiet">
          {t('client.break', { name: addressed(client), day: longDay(client.pausedUntil) })}
        </p>
      )}
      {client.stepsAsked > 0 && (
        <p className="no-print">
          <Link to="/p/$practice/therapist/clients/$client/pathway" params={params} search={{}}>
            {t('client.asks', {
              name: addressed(client),
              n: client.stepsAsked,
              words: inWords(client.stepsAsked),
            })}
          </Link>
        </p>
      )}
      <div className="no-print">
        <Parts client={client} params={params} />
      </div>
    </>
  );
}

interface PartsProps {
  client: Client;
  params: { practice: string; client: string };
}

const Parts = ({ client, params }: PartsProps) => (
  <TabLinks label={t('client.parts', { name: addressed(client) })}>
    <Link
      to="/p/$practice/therapist/clients/$client"
      params={params}
      activeOptions={{ exact: true }}
    >
      {t('timeline.title')}
    </Link>
    <Link to="/p/$practice/therapist/clients/$client/agreements" params={params}>
      {t('agreements.title')}
    </Link>
    <Link to="/p/$practice/therapist/clients/$client/pathway" params={params} search={{}}>
      {t('client.pathway')}
    </Link>
    <Link to="/p/$practice/therapist/clients/$client/sessions" params={params}>
      {t('sessions.title')}
    </Link>
    <Link to="/p/$practice/therapist/clients/$client/answers" params={params}>
      {t('answers.title')}
    </Link>
    <Link to="/p/$practice/therapist/clients/$client/progress" params={params}>
      {t('client.progress')}
    </Link>
    <Link to="/p/$practice/therapist/clients/$client/notes" params={params}>
      {t('notes.title')}
    </Link>
    <Link to="/p/$practice/therapist/clients/$client/contact" params={params}>
      {t('contact.title')}
    </Link>
  </TabLinks>
);

function NoClient() {
  const practice = useMembership().membership.practiceId;
  return (
    <>
      <h1>{t('not-found.title')}</h1>
      <p className="lead quiet">{t('client.not-found')}</p>
      <p className="part-lead">
        <ButtonLink to="/p/$practice/therapist/clients" params={{ practice }}>
          {t('client.to-list')}
        </ButtonLink>
      </p>
    </>
  );
}
