import type { SharedPlan as Shared } from '@selfward/contract';
import { fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { PlanView } from './plan-view.tsx';

interface SharedPlanProps {
  plan: Shared;
  name: string;
  level?: 2 | 3;
}

/** As the practice reads it, with the day: a number may be another one since. */
export const SharedPlan = ({ plan, name, level = 3 }: SharedPlanProps) => (
  <div className="stack-4">
    <p className="meta">
      {t(plan.isTogether ? 'safety-plan.shared-of.together' : 'safety-plan.shared-of', {
        name,
        day: fullDay(plan.day),
      })}
    </p>
    <PlanView content={plan.content} level={level} />
  </div>
);
