import type { Session, WriteNote } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { longDay, today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { type NotesAddress, sessionsQuery } from './notes.api.ts';
import styles from './notes.module.css';

interface SessionChoiceProps {
  place: NotesAddress;
  /** Null as long as it is not saved. */
  note: string | null;
  written: WriteNote;
  onChange: (change: Partial<WriteNote>) => void;
}

/** Of which session the note is; or of a day without one: a call, a letter. */
export function SessionChoice({ place, note, written, onChange }: SessionChoiceProps) {
  const { data } = useQuery(sessionsQuery(place));
  const { sessionId, sessionOn } = written;
  const sessions = (data?.items ?? []).filter(
    ({ phase, isMine }) => isMine && phase !== 'cancelled',
  );
  const isElsewhere = sessionId !== null && !sessions.some(({ id }) => id === sessionId);
  const choose = (chosen: string) => {
    const session = sessions.find(({ id }) => id === chosen);
    onChange(session ? { sessionId: session.id, sessionOn: session.day } : { sessionId: null });
  };
  return (
    <div className={styles['when']}>
      {(sessions.length > 0 || isElsewhere) && (
        <SelectField
          label={t('note.of')}
          value={sessionId ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          {isElsewhere && <option value={sessionId}>{dayOf(sessionOn)}</option>}
          {sessions.map((session) => (
            <Choice key={session.id} session={session} isTaken={isTaken(session, note)} />
          ))}
          <option value="">{t('note.of.none')}</option>
        </SelectField>
      )}
      {sessionId === null && (
        <TextField
          label={t('note.session')}
          type="date"
          value={sessionOn}
          onChange={({ target }) => target.value && onChange({ sessionOn: target.value })}
        />
      )}
    </div>
  );
}

/** A session has one note of each author; what is missing goes into that one or below it. */
const isTaken = ({ noteId }: Session, note: string | null) => noteId !== null && noteId !== note;

const Choice = ({ session, isTaken }: { session: Session; isTaken: boolean }) => {
  const name = `${dayOf(session.day)}, ${session.clock}`;
  return (
    <option value={session.id} disabled={isTaken}>
      {isTaken ? t('note.of.taken', { session: name }) : name}
    </option>
  );
};

const dayOf = (day: string): string =>
  day.slice(0, 4) === today().slice(0, 4) ? longDay(day) : `${longDay(day)} ${day.slice(0, 4)}`;
