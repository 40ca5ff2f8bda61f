import type { Session } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { actOn, type SessionAct, sessionChanged, sessionIsOld, waiveNote } from './sessions.api.ts';

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
      const text = t(`session.done.${act}`);
      const undo = undoOf[act];
      if (undo) undoable(text, () => acting.mutateAsync({ act: undo, on: answer }));
      else toast({ text });
      return sessionChanged(queries, practice, answer);
    },
    onError: (failure) =>
      failure instanceof ApiProblem && sessionIsOld(queries, practice, session.id),
  });
  const isUnderWay = useRef(false);
  const act = async (wanted: Wanted) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    await acting
      .mutateAsync({ act: wanted, on: session })
      .catch((failure: unknown) => toast({ text: reasonOf(failure) }))
      .finally(() => {
        isUnderWay.current = false;
      });
  };
  return { act, busy: acting.isPending };
}

/** Started with nobody having planned it: taken back it stays, as one that was cancelled. */
export function useStarted(practice: string) {
  const queries = useQueryClient();
  return (started: Session) => {
    undoable(t('session.done.start'), async () => {
      const undone = await actOn(practice, started, 'undo');
      toast({ text: t('session.done.undo') });
      await sessionChanged(queries, practice, undone);
    });
    return sessionChanged(queries, practice, started);
  };
}

function send(practice: string, on: Pick<Session, 'id' | 'revision'>, act: Wanted) {
  if (act === 'waive') return waiveNote(practice, on, true);
  if (act === 'unwaive') return waiveNote(practice, on, false);
  return actOn(practice, on, act);
}
