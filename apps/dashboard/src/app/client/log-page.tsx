import type { Fit } from '@selfward/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { fitFrom, fitText } from '../../features/review/log/fit.ts';
import { ownLogQuery } from '../../features/review/log/log.api.ts';
import { LogReading } from '../../features/review/log/log-reading.tsx';
import type { LogLinks } from '../../features/review/log/log-read.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import messages from '../../i18n/messages/logs.json' with { type: 'json' };
import reading from '../../i18n/messages/therapist.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { Tabs } from './tabs.tsx';

loadMessages(messages);
loadMessages(reading);

const from = '/p/$practice/client/log/$slug';

/** All entries of one log in the hands of whoever wrote them, whatever of them is shared. */
export function LogPage() {
  useTitle();
  const practice = useMembership().membership.practiceId;
  const { slug } = useParams({ from });
  const fit = fitFrom(useSearch({ from }).fit);
  const navigate = useNavigate({ from });
  const list = useInfiniteQuery(ownLogQuery({ practice, slug, fit }));
  const look = (next: Fit) =>
    void navigate({
      search: fitText(next) === '' ? {} : { fit: fitText(next) },
      replace: true,
      resetScroll: false,
    });
  return (
    <ClientPage wide foot={<Tabs />}>
      <Head title={list.data?.pages[0]?.exercise.title} />
      {!list.data && !list.error && <Skeleton />}
      {!list.data && list.error && (
        <NotThere failure={list.error} onRetry={() => void list.refetch()} />
      )}
      <LogReading isOwn list={list} fit={fit} onFit={look} links={linksOf(practice)} />
    </ClientPage>
  );
}

const Head = ({ title }: { title: string | undefined }) =>
  title !== undefined && (
    <>
      <h1>{title}</h1>
      <p className="quiet lead">{t('logs.lead.own')}</p>
      <p className="flush no-print">
        <Button kind="quiet" onClick={() => window.print()}>
          {t('logs.print')}
        </Button>
      </p>
    </>
  );

interface NotThereProps {
  failure: unknown;
  onRetry: () => void;
}

const NotThere = ({ failure, onRetry }: NotThereProps) =>
  failure instanceof ApiProblem && failure.is('not-found') ? (
    <Empty>{t('logs.gone.own')}</Empty>
  ) : (
    <Failed reason={reasonOf(failure)} onRetry={onRetry} />
  );

const linksOf = (practice: string): LogLinks => ({
  entry: (response, children) => (
    <Link to="/p/$practice/client/response/$response" params={{ practice, response }}>
      {children}
    </Link>
  ),
  log: (slug, children) => (
    <Link to="/p/$practice/client/log/$slug" params={{ practice, slug }} search={{}}>
      {children}
    </Link>
  ),
});
