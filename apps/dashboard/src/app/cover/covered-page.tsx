import { useQuery } from '@tanstack/react-query';
import { coveredQuery } from '../../features/cover/cover.api.ts';
import { FlagList } from '../../features/flags/flag-list.tsx';
import { coveredFlagsQuery } from '../../features/flags/flags.api.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Entries, EntryLink } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

/** Before everything else: what nobody could look at in time, and what waits while somebody is away. */
function Flags({ practice }: { practice: string }) {
  const query = useQuery(coveredFlagsQuery(practice));
  const { data } = query;
  if (!data) return <NotYet query={query} />;
  if (data.flags.length === 0) return null;
  return (
    <section className="part-lead" aria-label={t('cover.flags')}>
      <p className="quiet">{t('cover.flags.lead')}</p>
      <FlagList practice={practice} area="cover" flags={data.flags} />
    </section>
  );
}

export function CoveredPage() {
  useTitle(t('cover.title'));
  const practice = useMembership().membership.practiceId;
  const query = useQuery(coveredQuery(practice));
  const { data } = query;
  return (
    <>
      <h1>{t('cover.title')}</h1>
      <Flags practice={practice} />
      <p className="lead quiet">{t('cover.lead')}</p>
      <NotYet query={query} />
      {data?.clients.length === 0 && <Empty>{t('cover.none')}</Empty>}
      {data && data.clients.length > 0 && (
        <div className="part-lead">
          <h2 className="sr">{t('cover.list')}</h2>
          <Entries>
            {data.clients.map(({ id, name, phone, therapistName, until }) => (
              <li key={`${id} ${until}`}>
                <EntryLink
                  to="/p/$practice/cover/$client"
                  params={{ practice, client: id }}
                  title={name}
                  note={[
                    ...(phone ? [phone] : []),
                    t('cover.until', { name: therapistName, day: dayName(until) }),
                  ].join(' · ')}
                />
              </li>
            ))}
          </Entries>
        </div>
      )}
    </>
  );
}
