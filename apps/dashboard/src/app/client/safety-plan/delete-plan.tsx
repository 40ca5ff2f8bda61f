import type { SafetyPlan } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deletePlan, ownPlanQuery } from '../../../features/safety-plan/safety-plan.api.ts';
import { planCopies, type PlanOwner } from '../../../features/writing/plan-copy.ts';
import { reasonOf } from '../../../http/problem.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Wrong } from '../../../ui/field.tsx';
import { Part } from '../../../ui/sheet.tsx';
import { toast } from '../../../ui/toast.tsx';

/** For ever, with every version and the copy on this device. */
export function DeletePlan({ owner, plan }: { owner: PlanOwner; plan: SafetyPlan }) {
  const [isAsked, setAsked] = useState(false);
  const deleting = useDelete(owner, plan.revision);
  const wasShared = plan.versions.some((version) => version.wasShared);
  return (
    <Part title={t('my-plan.delete')}>
      <p className="after-head">
        <Button onClick={() => setAsked(true)}>{t('my-plan.delete.open')}</Button>
      </p>
      {isAsked && (
        <Dialog
          title={t('my-plan.delete.title')}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button onClick={() => setAsked(false)}>{t('my-plan.delete.keep')}</Button>
              <Button
                busy={deleting.isPending && t('my-plan.delete.busy')}
                onClick={() => deleting.mutate()}
              >
                {t('my-plan.delete.do')}
              </Button>
            </>
          }
        >
          <p>{t('my-plan.delete.text')}</p>
          {wasShared && <p>{t('my-plan.delete.shared')}</p>}
          {deleting.error && <Wrong>{reasonOf(deleting.error)}</Wrong>}
        </Dialog>
      )}
    </Part>
  );
}

function useDelete(owner: PlanOwner, revision: number) {
  const { practice } = owner;
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => deletePlan(practice, revision),
    // Written on elsewhere meanwhile: what stands there now is shown before it goes.
    onError: () => queries.invalidateQueries({ queryKey: ownPlanQuery(practice).queryKey }),
    onSuccess: async () => {
      await planCopies.drop(owner).catch(() => undefined);
      await planCopies.keepWaiting(owner, null).catch(() => undefined);
      toast({ text: t('my-plan.delete.done') });
      await navigate({ to: '/p/$practice/client/settings', params: { practice } });
      queries.removeQueries({ queryKey: [practice, 'safety-plan'] });
    },
  });
}
