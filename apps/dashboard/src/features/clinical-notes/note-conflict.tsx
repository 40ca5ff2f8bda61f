import type { ClinicalNote, WriteNote } from '@selfward/contract';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { NoteKeeper } from './note-keeper.ts';
import styles from './notes.module.css';

interface NoteConflictProps {
  keeper: NoteKeeper;
  mine: WriteNote;
  theirs: ClinicalNote;
}

/** Written on in two places. Both texts stand here until the person has chosen. */
export function NoteConflict({ keeper, mine, theirs }: NoteConflictProps) {
  const both = { ...mine, text: `${theirs.text}\n\n${mine.text}` };
  return (
    <section className="stack-4" aria-label={t('note.conflict.title')}>
      <p role="alert">{t('note.conflict.title')}</p>
      <div className={styles['versions']}>
        <Version
          title={t('versions.mine')}
          text={mine.text}
          action={<Button onClick={() => keeper.choose(mine)}>{t('versions.keep-mine')}</Button>}
        />
        <Version
          title={t('versions.theirs')}
          text={theirs.text}
          action={
            <Button onClick={() => keeper.choose(theirs)}>{t('versions.keep-theirs')}</Button>
          }
        />
      </div>
      <Button onClick={() => keeper.choose(both)}>{t('note.conflict.both')}</Button>
    </section>
  );
}

interface VersionProps {
  title: string;
  text: string;
  action: ReactNode;
}

const Version = ({ title, text, action }: VersionProps) => (
  <div className={styles['version']}>
    <p className="label">{title}</p>
    <p className="words-lines" dir="auto">
      {text || t('note.empty')}
    </p>
    {action}
  </div>
);
