import { fetchOwnPlan } from '../../../features/safety-plan/safety-plan.api.ts';
import { mayKeepPlanCopy, type PlanOwner } from '../../../features/writing/plan-copy.ts';
import { copyOf } from './use-own-plan.ts';

/** Once for each start of the app: without an answer what is kept stays. */
export default async function keepPlan(owner: PlanOwner): Promise<void> {
  if (!mayKeepPlanCopy(owner.member)) return;
  const plan = await fetchOwnPlan(owner.practice).catch(() => null);
  if (plan) await copyOf(owner, plan);
}
