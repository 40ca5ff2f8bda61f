import type { Session } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { actOn, type SessionAct, sessionChanged, sessionQuery, waiveNote } from './sessions.api.ts';

export type Wanted = SessionAct | 'waive' | 'unwaive';

const undoOf: Partial<Record<Wanted, Wanted>> = {
  start: 'undo',
  finish: 'undo',
  cancel: 'undo',
  waive: 'unwaive',
};

/** Acts at once and offers to take it back. */
export function useSessionActs(practice: string, session: Pick<Session, 'id' | 'revision'>) {
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: ({ act, on }: { act: Wanted; on: Pick<Session, 'id' | 'revision'> }) =>
      send(practice, on, act),
    onSuccess: (answer, { act }) => {
      const undo = undoOf[act];
      toast({
        text: t(`session.done.${act}`),
        ...(undo ? { onUndo: () => acting.mutate({ act: undo, on: answer }) } : {}),
      });
      return sessionChanged(queries, practice, answer);
    },
    onError: (failure) => {
      toast({ text: reasonOf(failure) });
      const isOld = failure instanceof ApiProblem;
      return isOld && queries.invalidateQueries(sessionQuery(practice, session.id));
    },
  });
  return { act: (act: Wanted) => acting.mutate({ act, on: session }), busy: acting.isPending };
}

function send(practice: string, on: Pick<Session, 'id' | 'revision'>, act: Wanted) {
  if (act === 'waive') return waiveNote(practice, on, true);
  if (act === 'unwaive') return waiveNote(practice, on, false);
  return actOn(practice, on, act);
}
