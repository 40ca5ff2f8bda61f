import { countsAnew, isSameRhythm, type Rhythm } from '@selfward/domain';
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
  /** What the exercise asks for of itself. */
  usual: Rhythm;
  /** Of an agreement that runs: it changes from now on. */
  running: Rhythm | undefined;
  /** A log stays a log, and what was agreed on once stays so. */
  isFixed: boolean;
  wrong: string | undefined;
  onChange: (rhythm: Rhythm) => void;
}

/** A sentence that one may leave as it is; whoever wants another one opens what it is made of. */
export function RhythmLine({ rhythm, running, isFixed, wrong, ...props }: RhythmLineProps) {
  const { name, usual, onChange } = props;
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
          {isTooOften(rhythm, usual) && (
            <p className="tiny quiet">{t('card.rhythm.often', { usual: rhythmInWords(usual) })}</p>
          )}
          {running && !isSameRhythm(running, rhythm) && (
            <Changes running={running} rhythm={rhythm} name={name} />
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
            {isOpen && <RhythmFields {...{ rhythm, running, onChange }} />}
          </div>
        </>
      )}
    </Line>
  );
}

/** What looks back over two weeks was asked about each of them once. */
function isTooOften(rhythm: Rhythm, usual: Rhythm): boolean {
  if (usual.kind !== 'every') return false;
  const apart = rhythm.kind === 'every' ? rhythm.weeks : 1;
  return (rhythm.kind === 'every' || rhythm.kind === 'weekly') && apart < usual.weeks;
}

interface ChangesProps {
  running: Rhythm;
  rhythm: Rhythm;
  name: string;
}

/** What happens to what is there, before anybody presses the button. */
const Changes = ({ running, rhythm, name }: ChangesProps) => (
  <p className="tiny quiet">
    {t('card.rhythm.changes', { name })}
    {countsAnew(running, rhythm) && ` ${t('card.rhythm.anew')}`}
  </p>
);
