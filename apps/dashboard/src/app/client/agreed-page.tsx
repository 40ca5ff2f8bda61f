import { useQuery } from '@tanstack/react-query';
import { agreedQuery } from '../../features/consent/consent.api.ts';
import { ConsentText } from '../../features/consent/consent-text.tsx';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { fullDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/settings.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { NewConsent } from './new-consent.tsx';
import { Tabs } from './tabs.tsx';

loadMessages(messages);

/** What was read before the first sign-in, to read again or to take along on paper. */
export function AgreedPage() {
  useTitle();
  return (
    <ClientPage foot={<Tabs />}>
      <h1>{t('agreed.title')}</h1>
      <Agreed />
    </ClientPage>
  );
}

function Agreed() {
  const { practiceId, practiceName } = useMembership().membership;
  const { data, error, refetch } = useQuery(agreedQuery(practiceId));
  if (error instanceof ApiProblem && error.is('not-found'))
    return <Empty>{t('agreed.none')}</Empty>;
  if (error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      {data.newer && (
        <>
          <NewConsent newer={data.newer} />
          <h2 className="part-lead">{t('agreed.before')}</h2>
        </>
      )}
      <div className="lead stack-3">
        <p>{t('agreed.lead', { day: fullDay(data.agreedOn), practice: practiceName })}</p>
        <p className="small quiet">{t('agreed.names')}</p>
        <p className="flush no-print">
          <Button kind="quiet" onClick={() => window.print()}>
            {t('agreed.print')}
          </Button>
        </p>
      </div>
      <ConsentText sections={data.sections} />
    </>
  );
}
