import type { ClinicalNote, WriteNote } from '@selfward/contract';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { sentence } from '../../ui/sentence.ts';
import { whenOf } from './full-day.ts';
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
    <section
      className={cx(styles['conflict'], 'stack-4')}
      aria-label={t('note.conflict.label')}
      data-wide
      ref={useQuietKeys()}
      tabIndex={-1}
    >
      <p role="alert">{t('note.conflict.title')}</p>
      <p className="small quiet">{t('note.conflict.marked')}</p>
      <div className={styles['versions']}>
        <Version
          title={t('versions.mine')}
          note={mine}
          other={theirs}
          action={<Button onClick={() => keeper.choose(mine)}>{t('versions.keep-mine')}</Button>}
        />
        <Version
          title={t('versions.theirs')}
          note={theirs}
          other={mine}
          action={
            <Button onClick={() => keeper.choose(theirs)}>{t('versions.keep-theirs')}</Button>
          }
        />
      </div>
      <Button onClick={() => keeper.choose(both)}>{t('note.conflict.both')}</Button>
    </section>
  );
}

/** It comes in the middle of a word: what is still typed must neither choose nor lead elsewhere. */
function useQuietKeys() {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const section = place.current;
    section?.focus({ preventScroll: true });
    section?.querySelector('[role=alert]')?.scrollIntoView?.({ block: 'nearest' });
    const keep = (event: KeyboardEvent) => {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    section?.addEventListener('keydown', keep);
    return () => section?.removeEventListener('keydown', keep);
  }, []);
  return place;
}

interface VersionProps {
  title: string;
  note: WriteNote;
  other: WriteNote;
  action: ReactNode;
}

const Version = ({ title, note, other, action }: VersionProps) => (
  <section className={styles['version']} aria-label={title}>
    <div className={styles['versionHead']}>
      <h3>{title}</h3>
      {settingOf(note) !== settingOf(other) && <p className="meta">{settingOf(note)}</p>}
      {action}
    </div>
    <div className={styles['lines']} dir="auto">
      <Lines text={note.text} other={other.text} />
    </div>
  </section>
);

const settingOf = (note: WriteNote): string =>
  sentence([
    whenOf(note),
    ...(note.template === 'free' ? [] : [t(`note.template.${note.template}`)]),
  ]);

/** Line by line; what stands only here is marked, by more than a colour. */
function Lines({ text, other }: { text: string; other: string }) {
  if (text.trim() === '') return <p className="quiet">{t('note.empty')}</p>;
  const there = new Set(other.split('\n'));
  return text
    .split('\n')
    .map((line, at) => (
      <p key={at}>{line.trim() === '' || there.has(line) ? line : <mark>{line}</mark>}</p>
    ));
}
