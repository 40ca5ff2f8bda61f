import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { keeperOf, wasBegun, wasClosed, wasOpened } from './keepers.ts';
import type { NoteKeeper } from './note-keeper.ts';
import { noteQuery, noteSaved } from './notes.api.ts';

interface Writing {
  practice: string;
  client: { id: string };
  opened: ClinicalNote | null;
  start: WriteNote;
  onBegun: (note: ClinicalNote) => unknown;
}

/** The keeper of one note, for as long as somebody writes on it. */
export function useKeeper({ practice, client: { id: client }, opened, start, onBegun }: Writing) {
  const queries = useQueryClient();
  const id = opened?.id ?? null;
  // One keeper for each note: a fetch behind the page must not take the words away.
  const keeper = useMemo(
    () => keeperOf({ practice, client }, opened, start),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a fresh copy of the same note is adopted below
    [practice, client, id, start.sessionId],
  );
  const note = useSyncExternalStore(keeper.subscribe, keeper.note);
  useEffect(() => {
    if (opened) keeper.adopt(opened);
  }, [keeper, opened]);
  useEffect(() => {
    const wasSaved = (saved: ClinicalNote) => {
      wasBegun(keeper);
      void noteSaved(queries, practice, saved);
    };
    keeper.onSaved = (saved) => {
      wasSaved(saved);
      if (saved.id !== id) onBegun(saved);
    };
    // What arrives after the page was left changes no address any more.
    return () => {
      keeper.onSaved = wasSaved;
    };
  }, [keeper, queries, practice, id, onBegun]);
  const isSigned = note.failure instanceof ApiProblem && note.failure.is('note-signed');
  useEffect(() => {
    // It was signed elsewhere: what is signed is shown, and the words here can go below it.
    if (isSigned && id) void queries.invalidateQueries(noteQuery({ practice, note: id }));
  }, [isSigned, queries, practice, id]);
  useEffect(() => flushOnEvents(keeper), [keeper]);
  return { keeper, note };
}

function flushOnEvents(keeper: NoteKeeper): () => void {
  wasOpened(keeper);
  const hide = () => {
    if (document.visibilityState === 'hidden') void keeper.flush(true);
  };
  const back = () => void keeper.flush();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('online', back);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('online', back);
    void wasClosed(keeper);
  };
}
