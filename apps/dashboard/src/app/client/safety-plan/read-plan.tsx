import type { SafetyPlan } from '@selfward/contract';
import { writtenParts } from '@selfward/domain';
import { PlanView } from '../../../features/safety-plan/plan-view.tsx';
import type { PlanOwner } from '../../../features/writing/plan-copy.ts';
import { fullDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/waiting.tsx';
import { DeletePlan } from './delete-plan.tsx';
import { PlanOnDevice } from './plan-on-device.tsx';
import { PlanSharing } from './plan-sharing.tsx';
import { PlanVersions } from './plan-versions.tsx';

interface ReadPlanProps {
  owner: PlanOwner;
  plan: SafetyPlan;
  onWrite: () => void;
}

/** What is written, large and in order; below it what can be done with it. */
export function ReadPlan({ owner, plan, onWrite }: ReadPlanProps) {
  const isEmpty = writtenParts(plan.content).length === 0;
  return (
    <div className="part-lead stack-5">
      {plan.day !== null && (
        <p className="meta">
          {t(plan.isTogether ? 'my-plan.of.together' : 'my-plan.of', { day: fullDay(plan.day) })}
        </p>
      )}
      {isEmpty ? <Empty>{t('my-plan.empty')}</Empty> : <PlanView content={plan.content} />}
      <div className="row no-print">
        <Button icon="draft" onClick={onWrite}>
          {t(isEmpty ? 'my-plan.write' : 'my-plan.write-on')}
        </Button>
        {!isEmpty && (
          <Button kind="quiet" onClick={() => window.print()}>
            {t('my-plan.print')}
          </Button>
        )}
      </div>
      <div className="no-print">
        {(!isEmpty || plan.sharing) && (
          <PlanSharing key={standingOf(plan)} practice={owner.practice} plan={plan} />
        )}
        <PlanVersions practice={owner.practice} versions={plan.versions} />
        {plan.day !== null && (
          <>
            <PlanOnDevice owner={owner} plan={plan} />
            <DeletePlan owner={owner} plan={plan} />
          </>
        )}
      </div>
    </div>
  );
}

/** A new text, or a change of what is shared, starts the choices afresh. */
const standingOf = ({ revision, sharing }: SafetyPlan): string =>
  JSON.stringify([revision, sharing]);
