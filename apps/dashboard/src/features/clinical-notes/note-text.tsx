import { lazy, Suspense } from 'react';
import { t } from '../../i18n/t.ts';
import styles from './notes.module.css';

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }));

/** The text of a note as it reads. Until the code for that is there it stands as it was written. */
export const NoteText = ({ text }: { text: string }) =>
  text.trim() === '' ? (
    <p className="quiet">{t('note.empty')}</p>
  ) : (
    <div className={styles['text']}>
      <Suspense
        fallback={
          <p className="words-lines" dir="auto">
            {text}
          </p>
        }
      >
        <Markdown text={text} />
      </Suspense>
    </div>
  );
