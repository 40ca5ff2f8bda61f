import './texts.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { installationQuery, meQuery } from '../../features/account/account.api.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Entries, EntryLink } from '../../ui/sheet.tsx';
import { addressOf, doorsOf, type Door } from '../areas.ts';
import { SignOutButton } from '../sign-out.tsx';

type Start = { to: string } | { doors: Door[] };

async function whereTo(queries: QueryClient): Promise<Start> {
  try {
    const doors = doorsOf(await queries.fetchQuery(meQuery));
    const [only] = doors;
    return only && doors.length === 1 ? { to: addressOf(only) } : { doors };
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || !failure.is('not-signed-in')) throw failure;
    const { isSetUp } = await queries.fetchQuery(installationQuery);
    return { to: isSetUp ? '/sign-in' : '/set-up' };
  }
}

/** Decides: set-up, sign-in, the one area, or a choice of areas. */
export function StartPage() {
  useTitle();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['start'],
    queryFn: () => whereTo(queries),
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (data && 'to' in data) navigate({ href: data.to, replace: true });
  }, [data, navigate]);
  const doors = data && 'doors' in data ? data.doors : null;
  return (
    <ClientPage aside={doors && <SignOutButton />}>
      {doors && <Chooser doors={doors} />}
      {error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
      {!doors && !error && <Skeleton />}
    </ClientPage>
  );
}

const Chooser = ({ doors }: { doors: Door[] }) => (
  <>
    <h1>{t('chooser.title')}</h1>
    {doors.length === 0 && <Empty>{t('chooser.none')}</Empty>}
    <div className="part-lead">
      <Entries>
        {doors.map((door) => (
          <li key={addressOf(door)}>
            <EntryLink
              to={addressOf(door)}
              title={door.membership.practiceName}
              note={t(`chooser.as.${door.area}`)}
            />
          </li>
        ))}
      </Entries>
    </div>
  </>
);
