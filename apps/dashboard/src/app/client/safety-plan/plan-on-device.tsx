import type { SafetyPlan } from '@selfward/contract';
import { useState } from 'react';
import {
  choosePlanCopy,
  mayKeepPlanCopy,
  type PlanOwner,
} from '../../../features/writing/plan-copy.ts';
import { t } from '../../../i18n/t.ts';
import { Either } from '../../../ui/either.tsx';
import { Part } from '../../../ui/sheet.tsx';
import { copyOf } from './use-own-plan.ts';

/** Where somebody else may hold this phone, the plan need not be on it. */
export function PlanOnDevice({ owner, plan }: { owner: PlanOwner; plan: SafetyPlan }) {
  const [isKept, setKept] = useState(() => mayKeepPlanCopy(owner.member));
  const choose = (choice: 'yes' | 'no') => {
    choosePlanCopy(owner.member, choice === 'yes');
    setKept(choice === 'yes');
    void copyOf(owner, plan);
  };
  return (
    <Part title={t('my-plan.device')}>
      <div className="after-head stack-3">
        <p className="quiet">{t('my-plan.device.text')}</p>
        <Either
          label={t('my-plan.device')}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            text: t(`my-plan.device.${value}`),
          }))}
          value={isKept ? 'yes' : 'no'}
          onChoose={choose}
        />
      </div>
    </Part>
  );
}
