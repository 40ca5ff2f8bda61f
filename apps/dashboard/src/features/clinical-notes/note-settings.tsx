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
import { Either } from '../../ui/either.tsx';
import { TextField } from '../../ui/field.tsx';
import { fullDay } from './full-day.ts';
import styles from './notes.module.css';

interface NoteSettingsProps {
  written: WriteNote;
  onChange: (change: Partial<WriteNote>) => void;
}

const options = () => noteTemplates.map((value) => ({ value, text: t(`note.template.${value}`) }));

/** Which session, and under which headings. A template never takes away what is written. */
export function NoteSettings({ written, onChange }: NoteSettingsProps) {
  const { text, template, sessionId, sessionOn } = written;
  const choose = (chosen: NoteTemplate) =>
    onChange({ template: chosen, ...(isUntouched(text) ? { text: skeletonOf(chosen) } : {}) });
  const isMissing = partsOf(template, text).some(({ state }) => state === 'missing');
  return (
    <>
      {sessionId === null ? (
        <TextField
          label={t('note.session')}
          type="date"
          value={sessionOn}
          onChange={({ target }) => target.value && onChange({ sessionOn: target.value })}
        />
      ) : (
        <p className="meta">{t('note.of-session', { day: fullDay(sessionOn) })}</p>
      )}
      <div className={styles['field']}>
        <span className="label" aria-hidden="true">
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
