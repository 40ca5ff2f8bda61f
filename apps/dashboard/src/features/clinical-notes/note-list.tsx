import type { NoteLine } from '@selfward/contract';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
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
          title={t('note.of-session', { day: dayName(note.sessionOn) })}
          note={note.authorName}
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

/** The draft of today's session goes on where it was left; else a note is begun. */
export const todaysDraft = (notes: readonly NoteLine[], author: string, today: string): string =>
  notes.find(
    (note) => note.state === 'draft' && note.authorName === author && note.sessionOn === today,
  )?.id ?? 'new';
