import type { Session } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';

interface SessionListProps {
  practice: string;
  sessions: readonly Session[];
}

export const SessionList = ({ practice, sessions }: SessionListProps) => (
  <Entries>
    {sessions.map((session) => (
      <li key={session.id}>
        <EntryLink
          to="/p/$practice/therapist/clients/$client/sessions/$session"
          params={{ practice, client: session.clientId, session: session.id }}
          title={`${longDay(session.day)}, ${session.clock}`}
          note={noteOf(session)}
        />
      </li>
    ))}
  </Entries>
);

function noteOf({ place, phase, note, isMine, therapistName }: Session): string {
  const who = isMine ? [] : [t('session.with', { name: therapistName })];
  const now = phase === 'cancelled' || phase === 'running' ? [t(`session.phase.${phase}`)] : [];
  const written = phase === 'over' && isMine ? [t(`session.note.${note}`)] : [];
  return sentence([t(`session.place.${place}`), ...who, ...now, ...written]);
}
