import { keepHelpContacts } from '../../features/help/help-contacts.ts';
import { fetchOwnPlan } from '../../features/safety-plan/safety-plan.api.ts';
import { mayKeepPlanCopy, type PlanOwner } from '../../features/writing/plan-copy.ts';
import { copyOf } from './safety-plan/use-own-plan.ts';

/** What "Get help now" shows without network, once for each start of the app. */
export default async function keepOnDevice(owner: PlanOwner): Promise<void> {
  void keepHelpContacts(owner.practice);
  if (!mayKeepPlanCopy(owner.member)) return;
  // Without an answer what is kept stays.
  const plan = await fetchOwnPlan(owner.practice).catch(() => null);
  if (plan) await copyOf(owner, plan);
}
