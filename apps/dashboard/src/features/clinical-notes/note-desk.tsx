import type { WriteNote } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { today } from '../../i18n/days.ts';
import { reasonOf } from '../../http/problem.ts';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import type { NoteDeskProps } from './note-desk-props.ts';
import { NoteEditor } from './note-editor.tsx';
import { noteQuery, sessionQuery } from './notes.api.ts';
import { SignedNote } from './signed-note.tsx';

/** One note: to write on, or signed and to read. */
export function NoteDesk(props: NoteDeskProps) {
  const { data, error, refetch, start } = useDesk(props);
  if (data?.isMine === false || data?.state === 'signed')
    return <SignedNote {...props} opened={data} />;
  // In one place for a note with and without an id: it gets one while somebody writes.
  if (start) return <NoteEditor {...props} opened={data ?? null} start={data ?? start} />;
  if (error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  return <Skeleton />;
}

/** What is opened, or what a new note starts from once that is known. */
function useDesk({ practice, note, ...asked }: NoteDeskProps) {
  const session = asked.session ?? null;
  const met = useSession(practice, note === 'new' ? session : null);
  const id = note === 'new' ? met.noteId : note;
  const opened = useQuery({ ...noteQuery({ practice, note: id ?? '' }), enabled: id !== null });
  const isThere = id === null ? met.isKnown : opened.data !== undefined;
  return {
    data: opened.data,
    error: met.error ?? opened.error,
    refetch: met.isKnown ? opened.refetch : met.refetch,
    start: isThere && startOf(session, met.day),
  };
}

/** A session that has a note of mine already goes on with that one. */
function useSession(practice: string, session: string | null) {
  const { data, error, refetch } = useQuery({
    ...sessionQuery(practice, session ?? ''),
    enabled: session !== null,
  });
  const { day, noteId } = data ?? { day: today(), noteId: null };
  return { day, noteId, error, refetch, isKnown: session === null || data !== undefined };
}

const startOf = (sessionId: string | null, sessionOn: string): WriteNote => ({
  text: '',
  template: 'free',
  sessionId,
  sessionOn,
});
