import type { SharedPlan as Shared } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { addressed } from '../../features/clients/clients.api.ts';
import { SharedPlan } from '../../features/safety-plan/shared-plan.tsx';
import { clientPlanQuery, tellPlanOpened } from '../../features/safety-plan/safety-plan.api.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useOnScreen } from '../../ui/use-on-screen.ts';
import { Empty } from '../../ui/waiting.tsx';
import { useClient } from './use-client.ts';

/** What the client shares of their plan. Nothing here can be written. */
export function ClientSafetyPlanPage() {
  const { practice, client } = useClient();
  const query = useQuery(clientPlanQuery(practice, client.id));
  const name = addressed(client);
  return (
    <div className="part-lead">
      <h2>{t('safety-plan.title')}</h2>
      <NotYet query={query} />
      {query.data?.plan && <Plan plan={query.data.plan} name={name} />}
      {query.data?.plan === null && <Empty>{t('safety-plan.none', { name })}</Empty>}
      {query.data && <p className="small quiet part-lead no-print">{t('safety-plan.how')}</p>}
    </div>
  );
}

function Plan({ plan, name }: { plan: Shared; name: string }) {
  const { practice, client } = useClient();
  const seen = useOnScreen(plan.id, () => tellPlanOpened(practice, client.id, plan.id));
  return (
    <section className="part-lead stack-5" aria-label={t('safety-plan.title')} ref={seen}>
      <SharedPlan plan={plan} name={name} level={3} />
      <p className="flush no-print">
        <Button kind="quiet" onClick={() => window.print()}>
          {t('safety-plan.print')}
        </Button>
      </p>
    </section>
  );
}
