import type { CaseloadLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { longDay, onDay, today } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function CaseloadPage() {
  useTitle(t('practice.caseload'));
  const { membership } = useMembership();
  const { data, error, refetch } = useQuery(caseloadQuery(membership.practiceId));
  if (error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  const toRead = data.clients.reduce((sum, { newToRead }) => sum + newToRead, 0);
  return (
    <>
      <h1>{t('caseload.title', { day: longDay(today()) })}</h1>
      <p className="quiet">{t('caseload.lead', { n: toRead, words: inWords(toRead) })}</p>
      {data.clients.length === 0 && <Empty>{t('caseload.empty')}</Empty>}
      <div className="part-lead">
        <Entries>
          {data.clients.map((line) => (
            <li key={line.clientId}>
              <Entry>
                <div className="between">
                  <h3 dir="auto">{line.name}</h3>
                  {line.newToRead > 0 && <NewToRead n={line.newToRead} />}
                </div>
                <p className="meta">{factsOf(line)}</p>
              </Entry>
            </li>
          ))}
        </Entries>
      </div>
    </>
  );
}

const NewToRead = ({ n }: { n: number }) => (
  <Chip icon="shared" tone="accent">
    {t('caseload.new', { n, words: inWords(n) })}
  </Chip>
);

function factsOf({ login, open, lastSharedOn }: CaseloadLine): string {
  if (login !== 'active') return t(`caseload.login.${login}`);
  const shared = lastSharedOn ? [t('caseload.shared', { day: onDay(lastSharedOn) })] : [];
  return [t('caseload.open', { n: open, words: inWords(open) }), ...shared].join(' · ');
}
