import type { PlanContent, SafetyPlan } from '@selfward/contract';
import { keepHelpContacts } from '../../features/help/help-contacts.ts';
import { fetchOwnPlan, savePlan } from '../../features/safety-plan/safety-plan.api.ts';
import {
  mayKeepPlanCopy,
  planCopies,
  type PlanOwner,
  type PlanWaiting,
} from '../../features/writing/plan-copy.ts';
import { thereNow } from '../../http/problem.ts';
import { today } from '../../i18n/days.ts';
import { copyOf } from './safety-plan/use-own-plan.ts';

/** What "Get help now" shows without network, once for each start of the app. */
export default async function keepOnDevice(owner: PlanOwner): Promise<void> {
  void keepHelpContacts(owner.practice);
  const waiting = await planCopies.waiting(owner);
  if (waiting) return sendPlan(owner, waiting);
  if (!mayKeepPlanCopy(owner.member)) return;
  // Without an answer what is kept stays.
  const plan = await fetchOwnPlan(owner.practice).catch(() => null);
  // Written on while the answer was under way: those words are the newer ones.
  if (plan && !(await planCopies.waiting(owner))) await copyOf(owner, plan);
}

/** Words of an earlier visit. What cannot go, or was written on elsewhere, waits for the page of the plan. */
async function sendPlan(owner: PlanOwner, { content, revision }: PlanWaiting): Promise<void> {
  const { practice } = owner;
  const saved = await savePlan({ practice, revision, content, together: false }).catch(
    (failure: unknown) => thereNow<SafetyPlan>(failure, 'versions'),
  );
  const waiting = await planCopies.waiting(owner);
  if (waiting && !isSame(waiting.content, content)) return;
  if (!saved || !isSame(saved.content, content)) return copyOf(owner, { content, day: today() });
  await planCopies.keepWaiting(owner, null).catch(() => undefined);
  await copyOf(owner, saved);
}

const isSame = (one: PlanContent, other: PlanContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
