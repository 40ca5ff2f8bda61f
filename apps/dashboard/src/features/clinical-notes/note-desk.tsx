import type { ClinicalNote } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import type { NoteDeskProps } from './note-desk-props.ts';
import { NoteEditor } from './note-editor.tsx';
import { noteQuery } from './notes.api.ts';
import { SignedNote } from './signed-note.tsx';

/** One note: to write on, or signed and to read. */
export const NoteDesk = (props: NoteDeskProps) => {
  const isNew = props.note === 'new';
  const { practice, note } = props;
  const { data, error, refetch } = useQuery({ ...noteQuery({ practice, note }), enabled: !isNew });
  if (isNew) return <NoteEditor {...props} opened={null} />;
  if (!data && error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  return isMineToWrite(data, props) ? (
    <NoteEditor {...props} opened={data} />
  ) : (
    <SignedNote note={data} name={props.client.name} />
  );
};

const isMineToWrite = ({ state, authorName }: ClinicalNote, { author }: NoteDeskProps) =>
  state === 'draft' && authorName === author;
