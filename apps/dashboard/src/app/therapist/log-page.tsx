import type { Fit } from '@selfward/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { addressed } from '../../features/clients/clients.api.ts';
import { fitFrom, fitText } from '../../features/review/log/fit.ts';
import { logQuery } from '../../features/review/log/log.api.ts';
import { LogReading } from '../../features/review/log/log-reading.tsx';
import type { LogLinks } from '../../features/review/log/log-read.ts';
import { useOpenedEntries } from '../../features/review/log/use-opened-entries.ts';
import messages from '../../i18n/messages/logs.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { Skeleton } from '../../ui/waiting.tsx';
import { NotHere } from './not-here.tsx';
import { useClient } from './use-client.ts';

loadMessages(messages);

const from = '/p/$practice/bar/therapist/clients/$client/answers/log/$slug';
const nothing: never[] = [];

/** What is shared of one log, all entries together. */
export function LogPage() {
  const { practice, client } = useClient();
  const { slug } = useParams({ from });
  const { fit: asked } = useSearch({ from });
  const fit = fitFrom(asked);
  const navigate = useNavigate();
  const address = { practice, client: client.id };
  const list = useInfiniteQuery(logQuery({ ...address, slug, fit }));
  const ref = useOpenedEntries(address, list.data?.pages ?? nothing);
  const look = (next: Fit) =>
    void navigate({
      to: '/p/$practice/therapist/clients/$client/answers/log/$slug',
      params: { ...address, slug },
      search: fitText(next) === '' ? {} : { fit: fitText(next) },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <Head address={address} title={list.data?.pages[0]?.exercise.title} />
      {!list.data && !list.error && <Skeleton />}
      {!list.data && list.error && (
        <NotHere
          failure={list.error}
          onRetry={() => list.refetch()}
          text={t('logs.gone')}
          way={<ToAnswers {...address} />}
        />
      )}
      <LogReading
        list={list}
        fit={fit}
        onFit={look}
        links={linksOf(address)}
        whose={t('review.whose', { name: addressed(client) })}
        ref={ref}
      />
    </>
  );
}

const Head = ({ address, title }: { address: Address; title: string | undefined }) => (
  <>
    <div className="between no-print">
      <Crumb to="/p/$practice/therapist/clients/$client/answers" params={address} search={{}}>
        {t('answers.title')}
      </Crumb>
      <Button kind="quiet" onClick={() => window.print()}>
        {t('logs.print')}
      </Button>
    </div>
    {title !== undefined && (
      <>
        <h2 className="after-head">{title}</h2>
        <p className="quiet lead">{t('logs.lead')}</p>
      </>
    )}
  </>
);

interface Address {
  practice: string;
  client: string;
}

const linksOf = (address: Address): LogLinks => ({
  entry: (response, children) => (
    <Link
      to="/p/$practice/therapist/clients/$client/answers/$response"
      params={{ ...address, response }}
    >
      {children}
    </Link>
  ),
  log: (slug, children) => (
    <Link
      to="/p/$practice/therapist/clients/$client/answers/log/$slug"
      params={{ ...address, slug }}
      search={{}}
    >
      {children}
    </Link>
  ),
});

const ToAnswers = (params: Address) => (
  <ButtonLink to="/p/$practice/therapist/clients/$client/answers" params={params} search={{}}>
    {t('answers.title')}
  </ButtonLink>
);
