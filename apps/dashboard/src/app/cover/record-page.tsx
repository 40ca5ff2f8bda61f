import type { CoveredRecord, SharedPlan as Shared } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { coveredRecordQuery, tellCoveredPlanOpened } from '../../features/cover/cover.api.ts';
import { CoveredContact } from '../../features/cover/covered-contact.tsx';
import { SharedPlan } from '../../features/safety-plan/shared-plan.tsx';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { Part } from '../../ui/sheet.tsx';
import { useOnScreen } from '../../ui/use-on-screen.ts';

export function RecordPage() {
  useTitle(t('cover.title'));
  const { practice, client } = useParams({ from: '/p/$practice/cover-bar/cover/$client' });
  const query = useQuery(coveredRecordQuery(practice, client));
  const { data } = query;
  return (
    <>
      <Crumb to="/p/$practice/cover" params={{ practice }}>
        {t('cover.title')}
      </Crumb>
      <h1 dir="auto">{data?.name ?? t('cover.title')}</h1>
      <NotYet query={query} />
      {data && (
        <div className="part-lead">
          <CoveredContact record={data} />
          {data.plan ? <Plan plan={data.plan} record={data} /> : <NoPlan record={data} />}
        </div>
      )}
    </>
  );
}

/** That none is shared is worth knowing before one calls. */
const NoPlan = ({ record }: { record: CoveredRecord }) => (
  <Part title={t('safety-plan.title')}>
    <p className="after-head quiet">
      {t('safety-plan.none', { name: record.calledBy ?? record.name })}
    </p>
  </Part>
);

function Plan({ plan, record }: { plan: Shared; record: CoveredRecord }) {
  const { practice } = useParams({ from: '/p/$practice/cover-bar/cover/$client' });
  const seen = useOnScreen(plan.id, () => tellCoveredPlanOpened(practice, record.id, plan.id));
  return (
    <section ref={seen}>
      <Part title={t('safety-plan.title')}>
        <div className="after-head">
          <SharedPlan plan={plan} name={record.calledBy ?? record.name} />
        </div>
      </Part>
    </section>
  );
}
