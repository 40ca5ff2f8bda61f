import type { ExerciseDraft } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { draftQuery, ownExercisesQuery } from './builder.api.ts';
import { DraftKeeper } from './draft-keeper.ts';

/** Drafts with words that did not arrive yet outlive the page they were written on. */
const keepers = new Map<string, DraftKeeper>();
const open = new Set<DraftKeeper>();

const keyOf = (practice: string, draft: string) => `${practice}/${draft}`;

function keeperOf(practice: string, draft: ExerciseDraft): DraftKeeper {
  const key = keyOf(practice, draft.id);
  const known = keepers.get(key);
  if (known) return known;
  const made = new DraftKeeper(practice, draft);
  keepers.set(key, made);
  return made;
}

/** It was published or deleted: nothing of it waits any more. */
export const forgetDraft = (practice: string, draft: string): void => {
  keepers.delete(keyOf(practice, draft));
};

/** The keeper of one draft, for as long as somebody writes on it. */
export function useDraft(practice: string, opened: ExerciseDraft) {
  const queries = useQueryClient();
  const { id } = opened;
  const keeper = useMemo(
    () => keeperOf(practice, opened),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a fresh copy of the same draft is adopted below
    [practice, id],
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.draft);
  useEffect(() => keeper.adopt(opened), [keeper, opened]);
  useEffect(() => {
    keeper.onSaved = (saved) => {
      queries.setQueryData(draftQuery({ practice, draft: saved.id }).queryKey, saved);
      void queries.invalidateQueries(ownExercisesQuery(practice));
    };
    return flushOnEvents(keeper);
  }, [keeper, queries, practice]);
  return { keeper, kept };
}

function flushOnEvents(keeper: DraftKeeper): () => void {
  open.add(keeper);
  keepers.set(keyOf(keeper.practice, keeper.draft().there.id), keeper);
  const hide = () => {
    if (document.visibilityState === 'hidden') void keeper.flush(true);
  };
  const back = () => void keeper.flush();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('online', back);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('online', back);
    void close(keeper);
  };
}

/** What is saved needs no keeper any more: the practice has it. */
async function close(keeper: DraftKeeper): Promise<void> {
  open.delete(keeper);
  await keeper.flush();
  if (!open.has(keeper) && !keeper.hasUnsaved())
    forgetDraft(keeper.practice, keeper.draft().there.id);
}
