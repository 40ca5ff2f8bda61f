import type { Enrolment, EnrolmentAct } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { actOn, enrolmentChanged, undoAct } from './pathways.api.ts';

interface Acting {
  body: EnrolmentAct;
  /** What was done, for the ten seconds in which it can be taken back. */
  done: string;
}

/** One act at a time on the plan that stands on the screen. */
export function useEnrolmentAct(practice: string, enrolment: Enrolment) {
  const queries = useQueryClient();
  const { id, clientId } = enrolment;
  const reread = () => enrolmentChanged(queries, practice, clientId);
  const undo = () =>
    undoAct(practice, id)
      .then(() => toast({ text: t('plan.undone') }))
      .finally(() => void reread());
  return useMutation({
    mutationFn: ({ body }: Acting) => actOn(practice, enrolment, body),
    onError: (failure) => {
      toast({ text: reasonOf(failure) });
      // Something else was done meanwhile: the page shows it, and the person looks again.
      if (failure instanceof ApiProblem) void reread();
    },
    onSuccess: (_, { done }) => {
      undoable(done, undo);
      return reread();
    },
  });
}

export type EnrolmentActing = ReturnType<typeof useEnrolmentAct>;
