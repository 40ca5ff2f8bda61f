import type { Session, WriteNote } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { today } from '../../i18n/days.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { useFirst } from '../../ui/use-first.ts';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import type { NoteDeskProps } from './note-desk-props.ts';
import { NoteEditor } from './note-editor.tsx';
import { noteQuery, sessionQuery, sessionsQuery } from './notes.api.ts';
import { SignedNote } from './signed-note.tsx';

/** One note: to write on, or signed and to read. */
export function NoteDesk(props: NoteDeskProps) {
  const { data, error, refetch, start } = useDesk(props);
  if (data?.isMine === false || data?.state === 'signed')
    return <SignedNote {...props} opened={data} />;
  // In one place for a note with and without an id: it gets one while somebody writes.
  if (start) return <NoteEditor {...props} opened={data ?? null} start={start} />;
  if (error instanceof ApiProblem && error.is('not-found')) return <NoNote {...props} />;
  if (error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  return <Skeleton />;
}

const NoNote = ({ onLeave }: NoteDeskProps) => (
  <Empty action={<Button onClick={onLeave}>{t('note.gone.leave')}</Button>}>{t('note.gone')}</Empty>
);

/** What is opened, or what a new note starts from once that is known. */
function useDesk({ practice, client, note, session }: NoteDeskProps) {
  const isNew = note === 'new';
  const met = useMet({ practice, client: client.id, session, isNew });
  const id = isNew ? met.noteId : note;
  const opened = useQuery({ ...noteQuery({ practice, note: id ?? '' }), enabled: id !== null });
  // Whatever is learned later about its session: what somebody writes on stays the same note.
  const begun = useFirst(id === null && met.isKnown ? startOf(met) : null);
  return {
    data: opened.data,
    error: met.error ?? opened.error,
    refetch: met.isKnown ? opened.refetch : met.refetch,
    start: opened.data ?? (id === null ? begun : null),
  };
}

interface Asked {
  practice: string;
  client: string;
  session: string | undefined;
  isNew: boolean;
}

/** The session that a new note is of: the one in the address, or one of today. */
function useMet({ practice, client, session, isNew }: Asked) {
  const named = useNamedSession(practice, isNew ? session : undefined);
  const ofToday = useSessionOfToday({ practice, client }, isNew && !session);
  return session === undefined ? ofToday : { ...named, isKnown: !isNew || named.isKnown };
}

interface Met {
  sessionId: string | null;
  day: string;
}

/** A session that has a note of mine already goes on with that one. */
function useNamedSession(practice: string, session: string | undefined) {
  const { data, error, refetch } = useQuery({
    ...sessionQuery(practice, session ?? ''),
    enabled: session !== undefined,
  });
  const { day, noteId } = data ?? { day: today(), noteId: null };
  return { sessionId: session ?? null, day, noteId, error, refetch, isKnown: data !== undefined };
}

/** Whoever writes today most likely writes about today; it can be chosen otherwise. */
function useSessionOfToday(of: { practice: string; client: string }, isAsked: boolean) {
  const { data, error, refetch } = useQuery({ ...sessionsQuery(of), enabled: isAsked });
  const found = data && withoutNote(data.items);
  const day = found?.day ?? today();
  const isKnown = !isAsked || data !== undefined || error !== null;
  return { sessionId: found?.id ?? null, day, noteId: null, error: null, refetch, isKnown };
}

/** What runs comes before what is over, and that before what is still to come. */
function withoutNote(sessions: readonly Session[]): Session | undefined {
  const open = sessions.filter(({ isMine, note }) => isMine && note === 'none');
  const at = (wanted: Session['phase']) =>
    open.find(({ phase, day }) => phase === wanted && (wanted === 'running' || day === today()));
  return at('running') ?? at('over') ?? at('coming');
}

const startOf = ({ sessionId, day }: Met): WriteNote => ({
  text: '',
  template: 'free',
  sessionId,
  sessionOn: day,
});
