import type { Rhythm } from '@selfward/domain';
import { useId, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import styles from './agreement-card.module.css';
import { Line } from './card-line.tsx';
import { RhythmFields } from './rhythm-fields.tsx';

interface RhythmLineProps {
  /** How the client is addressed. */
  name: string;
  rhythm: Rhythm;
  /** A log stays a log, and what was agreed stays as it was. */
  isFixed: boolean;
  wrong: string | undefined;
  onChange: (rhythm: Rhythm) => void;
}

/** A sentence that one may leave as it is; whoever wants another one opens what it is made of. */
export function RhythmLine({ name, rhythm, isFixed, wrong, onChange }: RhythmLineProps) {
  const [isOpen, setOpen] = useState(false);
  const fields = useId();
  return (
    <Line word={t('card.rhythm')}>
      {(label) => (
        <>
          <p>{rhythmInWords(rhythm)}.</p>
          {rhythm.kind === 'weekly' && (
            <p className="tiny quiet">{t('card.rhythm.own-day', { name })}</p>
          )}
          {!isFixed && (
            <p className={styles['rhythm']}>
              <Button
                kind="quiet"
                aria-expanded={isOpen}
                aria-controls={fields}
                onClick={() => setOpen(!isOpen)}
              >
                {t(isOpen ? 'card.rhythm.close' : 'card.rhythm.open')}
              </Button>
            </p>
          )}
          {wrong && <Wrong>{wrong}</Wrong>}
          <div id={fields} hidden={!isOpen} aria-labelledby={label}>
            {isOpen && <RhythmFields rhythm={rhythm} onChange={onChange} />}
          </div>
        </>
      )}
    </Line>
  );
}
