import type { NoteLine } from '@selfward/contract';
import { dayName, today } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';

interface NoteListProps {
  practice: string;
  notes: readonly NoteLine[];
}

export const NoteList = ({ practice, notes }: NoteListProps) => (
  <Entries>
    {notes.map((note) => (
      <li key={note.id}>
        <EntryLink
          to="/p/$practice/therapist/clients/$client/notes/$note"
          params={{ practice, client: note.clientId, note: note.id }}
          title={titleOf(note)}
          note={factsOf(note)}
          end={
            <Chip icon={note.state === 'signed' ? 'lock' : 'draft'}>
              {t(`note.state.${note.state}`)}
            </Chip>
          }
        />
      </li>
    ))}
  </Entries>
);

function titleOf({ sessionId, sessionOn }: NoteLine): string {
  const isOfSession = sessionId !== null;
  if (sessionOn === today()) return t(isOfSession ? 'note.of-today' : 'note.day.today');
  return t(isOfSession ? 'note.of-session' : 'note.day', { day: dayName(sessionOn) });
}

const factsOf = ({ authorName, template, addendaCount }: NoteLine): string =>
  sentence([
    authorName,
    ...(template === 'free' ? [] : [t(`note.template.${template}`)]),
    ...(addendaCount === 0 ? [] : [t('note.addenda', addenda(addendaCount))]),
  ]);

const addenda = (n: number) => ({ n, words: inWords(n) });

/** The draft of today's session goes on where it was left; else a note is begun. */
export const todaysDraft = (notes: readonly NoteLine[], day: string): string =>
  notes.find(({ state, isMine, sessionOn }) => state === 'draft' && isMine && sessionOn === day)
    ?.id ?? 'new';
