import type { SafetyPlan } from '@selfward/contract';
import { writtenParts } from '@selfward/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { PlanKeeper, type UnsentPlan } from '../../../features/safety-plan/plan-keeper.ts';
import { ownPlanQuery } from '../../../features/safety-plan/safety-plan.api.ts';
import {
  mayKeepPlanCopy,
  planCopies,
  type PlanOwner,
} from '../../../features/writing/plan-copy.ts';
import { today } from '../../../i18n/days.ts';

/** What the page "Get help now" shows on this device: as it is in the account, or was written on since. */
export async function copyOf(
  owner: PlanOwner,
  { content, day }: Pick<SafetyPlan, 'content' | 'day'>,
): Promise<void> {
  const isKept = mayKeepPlanCopy(owner.member) && day !== null && writtenParts(content).length > 0;
  await (isKept ? planCopies.put(owner, { content, day }) : planCopies.drop(owner)).catch(
    () => undefined,
  );
}

/** Whoever needs the plan before it could be sent finds what was written last. */
export async function keepUnsent(owner: PlanOwner, waiting: UnsentPlan | null): Promise<void> {
  await planCopies.keepWaiting(owner, waiting);
  if (waiting) await copyOf(owner, { content: waiting.content, day: today() });
}

/** The plan while its page is open: it is saved as it is written, and on leaving. */
export function useOwnPlan({ practice, member }: PlanOwner, opened: SafetyPlan) {
  const queries = useQueryClient();
  const keeper = useMemo(
    () => new PlanKeeper(practice, opened, (waiting) => keepUnsent({ practice, member }, waiting)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a fresh copy of the same plan is adopted below
    [practice, member],
  );
  const written = useSyncExternalStore(keeper.subscribe, keeper.plan);
  useEffect(() => keeper.adopt(opened), [keeper, opened]);
  useEffect(() => {
    keeper.onSaved = (saved) => {
      queries.setQueryData(ownPlanQuery(practice).queryKey, saved);
      void copyOf({ practice, member }, saved);
    };
    void planCopies
      .waiting({ practice, member })
      .then((waiting) => waiting && keeper.resume(waiting));
    return flushOnEvents(keeper);
  }, [keeper, queries, practice, member]);
  return { keeper, written };
}

function flushOnEvents(keeper: PlanKeeper): () => void {
  const leave = () => void keeper.flush(true);
  const hide = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  const back = () => void keeper.flush();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', back);
  return () => {
    void keeper.flush();
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', back);
  };
}
