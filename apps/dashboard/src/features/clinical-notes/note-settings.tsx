import type { WriteNote } from '@selfward/contract';
import {
  isUntouched,
  noteTemplates,
  type NoteTemplate,
  partsOf,
  skeletonOf,
  withHeadings,
} from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Either } from '../../ui/either.tsx';
import type { NotesAddress } from './notes.api.ts';
import styles from './notes.module.css';
import { SessionChoice } from './session-choice.tsx';

interface NoteSettingsProps {
  place: NotesAddress;
  note: string | null;
  written: WriteNote;
  onChange: (change: Partial<WriteNote>) => void;
}

const options = () => noteTemplates.map((value) => ({ value, text: t(`note.template.${value}`) }));

/** Which session, and under which headings. A template never takes away what is written. */
export function NoteSettings({ place, note, written, onChange }: NoteSettingsProps) {
  const { text, template } = written;
  const choose = (chosen: NoteTemplate) =>
    onChange({ template: chosen, ...(isUntouched(text) ? { text: skeletonOf(chosen) } : {}) });
  const isMissing = partsOf(template, text).some(({ state }) => state === 'missing');
  return (
    <>
      <SessionChoice place={place} note={note} written={written} onChange={onChange} />
      <div className={styles['field']}>
        <span className={cx('label', styles['spared'])} aria-hidden="true">
          {t('note.template')}
        </span>
        <Either label={t('note.template')} options={options()} value={template} onChoose={choose} />
      </div>
      {isMissing && (
        <p>
          <Button kind="quiet" onClick={() => onChange({ text: withHeadings(template, text) })}>
            {t('note.template.add-headings', { template: t(`note.template.${template}`) })}
          </Button>
        </p>
      )}
    </>
  );
}
