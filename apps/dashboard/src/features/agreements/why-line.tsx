import type { LastCard } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { WordsField } from '../../ui/field.tsx';
import styles from './agreement-card.module.css';
import type { Draft, WholeDraft } from './card.ts';

interface WhyLineProps {
  draft: WholeDraft;
  last: LastCard | undefined;
  /** Who reads it. */
  name: string;
  wrong: string | undefined;
  onChange: (change: Partial<Draft>) => void;
}

/** It starts from the last wording for this client; what was written for somebody else waits to be asked for. */
export function WhyLine({ draft, last, name, wrong, onChange }: WhyLineProps) {
  const others = last?.writtenFor === 'another_client' ? last.why : null;
  const isTheirs = isOfAnother(last, draft.why);
  return (
    <div className={styles['line']}>
      <WordsField
        label={t('card.why')}
        hint={
          isTheirs ? (
            <span className={styles['read']}>{t('card.why.other', { name })}</span>
          ) : (
            t(isLast(last, draft.why) ? 'card.why.again' : 'card.why.hint', { name })
          )
        }
        rows={3}
        value={draft.why}
        wrong={wrong}
        onChange={({ target }) => onChange({ why: target.value })}
      />
      {others && (isTheirs || draft.why.trim() === '') && (
        <div className={styles['wording']}>
          <Button kind="quiet" onClick={() => onChange({ why: isTheirs ? '' : others })}>
            {t(isTheirs ? 'undo' : 'card.why.use')}
          </Button>
        </div>
      )}
    </div>
  );
}

const isLast = (last: LastCard | undefined, why: string): boolean =>
  why !== '' && why === last?.why;

/** Words that were written for somebody else are read before they are sent on. */
export const isOfAnother = (last: LastCard | undefined, why: string | null): boolean =>
  last?.writtenFor === 'another_client' && isLast(last, why ?? '');
