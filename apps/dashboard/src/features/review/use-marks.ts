import type { SharedResponse } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { inWords, t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { changeShown, markAll, markOne, marksChanged, type ReviewAddress } from './review.api.ts';

export interface Marks {
  /** Only what is not marked yet is marked; all of it in one step. */
  read: (responses: readonly SharedResponse[]) => Promise<void>;
  unread: (responses: readonly SharedResponse[]) => Promise<void>;
  /** Of the last step. */
  undo: () => Promise<void>;
}

export function useMarks(address: ReviewAddress): Marks {
  const queries = useQueryClient();
  const last = useRef<readonly SharedResponse[]>([]);
  const set = async (responses: readonly SharedResponse[], read: boolean): Promise<boolean> => {
    const [first, ...more] = responses;
    if (!first) return false;
    try {
      await (more.length === 0
        ? markOne(address.practice, read, first)
        : markAll(address, read, responses));
    } catch (failure) {
      toast({ text: reasonOf(failure) });
      return false;
    }
    const ids = new Set(responses.map(({ id }) => id));
    changeShown(queries, address, (one) => (ids.has(one.id) ? { ...one, isNew: !read } : one));
    await marksChanged(queries, address.practice);
    return true;
  };
  const undo = async () => {
    const responses = last.current;
    last.current = [];
    if (await set(responses, false)) toast({ text: t('review.undone') });
  };
  return {
    undo,
    unread: async (responses) => {
      await set(responses, false);
    },
    read: async (responses) => {
      const fresh = responses.filter(({ isNew }) => isNew);
      if (!(await set(fresh, true))) return;
      last.current = fresh;
      const n = fresh.length;
      toast({ text: t('review.read.done', { n, words: inWords(n) }), onUndo: () => void undo() });
    },
  };
}
