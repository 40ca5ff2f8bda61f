import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { deskSessionsQuery } from '../../features/desk/desk.api.ts';
import { Schedule } from '../../features/desk/schedule.tsx';
import { longDay, today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** Seven days from a day on; the day stands in the address. */
export function SchedulePage() {
  useTitle(t('desk.schedule'));
  const practice = useMembership().membership.practiceId;
  const { from = today() } = useSearch({ from: '/p/$practice/desk-bar/desk' });
  const to = shifted(from, 6);
  const query = useQuery(deskSessionsQuery(practice, { from, to }));
  const { data } = query;
  const link = (by: number) => ({
    to: '/p/$practice/desk',
    params: { practice },
    search: { from: shifted(from, by) },
  });
  return (
    <>
      <div className="between">
        <h1>{t('desk.schedule')}</h1>
        <Acts>
          <ButtonLink {...link(-7)}>{t('desk.earlier')}</ButtonLink>
          <ButtonLink {...link(7)}>{t('desk.later')}</ButtonLink>
          {from !== today() && (
            <ButtonLink kind="quiet" to="/p/$practice/desk" params={{ practice }} search={{}}>
              {t('desk.from-today')}
            </ButtonLink>
          )}
        </Acts>
      </div>
      <p className="lead quiet">{t('desk.days', { first: longDay(from), last: longDay(to) })}</p>
      <NotYet query={query} />
      {data?.sessions.length === 0 && <Empty>{t('desk.none')}</Empty>}
      {data && <Schedule sessions={data.sessions} />}
    </>
  );
}
