import type { SharedResponse } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { inWords, t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import {
  changeShown,
  markAll,
  markOne,
  marksChanged,
  readAnew,
  type ReviewAddress,
} from './review.api.ts';

export interface Marks {
  /** Only what is not marked yet is marked; all of it in one step. */
  read: (responses: readonly SharedResponse[]) => Promise<void>;
  unread: (responses: readonly SharedResponse[]) => Promise<void>;
  /** Of the last step. */
  undo: () => Promise<void>;
}

export function useMarks(address: ReviewAddress): Marks {
  const set = useMarking(address);
  const say = useSaying(address);
  const last = useRef<readonly SharedResponse[]>([]);
  const undo = async () => {
    const responses = last.current;
    if (responses.length === 0) return;
    await set(responses, false);
    last.current = [];
    toast({ text: t('review.undone') });
  };
  const read = async (responses: readonly SharedResponse[]) => {
    const fresh = responses.filter(({ isNew }) => isNew);
    if (fresh.length === 0) return;
    await set(fresh, true);
    last.current = fresh;
    const n = fresh.length;
    undoable(t('review.read.done', { n, words: inWords(n) }), undo);
  };
  return {
    undo: () => undo().catch(say),
    unread: (responses) => set(responses, false).catch(say),
    read: (responses) => read(responses).catch(say),
  };
}

/** What was taken back while it stood open leaves the screen, too. */
function useSaying(address: ReviewAddress) {
  const queries = useQueryClient();
  return async (failure: unknown) => {
    const isGone = failure instanceof ApiProblem && failure.is('not-found');
    toast({ text: isGone ? t('review.gone') : reasonOf(failure) });
    if (isGone) await readAnew(queries, address);
  };
}

function useMarking(address: ReviewAddress) {
  const queries = useQueryClient();
  return async (responses: readonly SharedResponse[], read: boolean): Promise<void> => {
    const [first, ...more] = responses;
    if (!first) return;
    await (more.length === 0
      ? markOne(address.practice, read, first)
      : markAll(address, read, responses));
    const ids = new Set(responses.map(({ id }) => id));
    changeShown(queries, address, (one) => (ids.has(one.id) ? { ...one, isNew: !read } : one));
    await marksChanged(queries, address.practice);
  };
}
