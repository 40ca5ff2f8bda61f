import type { ClinicalNote } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { fullDay } from './full-day.ts';
import styles from './notes.module.css';

interface SignedNoteProps {
  note: ClinicalNote;
  name: string;
}

/** Stays as it is. Also a colleague's draft is only read. */
export const SignedNote = ({ note, name }: SignedNoteProps) => (
  <article className={styles['signed']}>
    <header className={styles['head']}>
      <div>
        <h2>{t('note.of-session', { day: fullDay(note.sessionOn) })}</h2>
        <p className="meta">{t('note.about', { name, author: note.authorName })}</p>
      </div>
      <Chip icon={note.state === 'signed' ? 'lock' : 'draft'}>{t(`note.state.${note.state}`)}</Chip>
    </header>
    <p className={styles['text']} dir="auto">
      {note.text}
    </p>
    {note.signedOn && (
      <p className={styles['signature']}>
        {t('note.signed', { author: note.authorName, day: fullDay(note.signedOn) })}
      </p>
    )}
  </article>
);
