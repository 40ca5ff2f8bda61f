import { hasWords } from '@selfward/domain';
import { ApiProblem, isPassing, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { isSame, type KeptNote } from './note-keeper.ts';
import styles from './notes.module.css';

type Kind = 'untouched' | 'saved' | 'saving' | 'waiting' | 'wrong' | 'gone' | 'conflict';

const icons = {
  untouched: 'draft',
  saved: 'check',
  saving: 'saving',
  waiting: 'attention',
  wrong: 'attention',
  gone: 'attention',
  conflict: 'attention',
} as const satisfies Record<Kind, IconName>;

interface NoteSaveLineProps {
  note: KeptNote;
  onRetry: () => void;
  onAnew: () => void;
}

/** Where the words are, in words. Announced when the kind changes, never per key. */
export function NoteSaveLine({ note, onRetry, onAnew }: NoteSaveLineProps) {
  const kind = kindOf(note);
  const isWrong = icons[kind] === 'attention';
  return (
    <output className={cx(styles['save'], isWrong && styles['wrong'])}>
      <Icon name={icons[kind]} />
      <span>{t(`note.save.${kind}`, { reason: note.failure ? reasonOf(note.failure) : '' })}</span>
      {(kind === 'wrong' || kind === 'waiting') && (
        <button type="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
      {kind === 'gone' && (
        <button type="button" onClick={onAnew}>
          {t('note.save.anew')}
        </button>
      )}
    </output>
  );
}

function kindOf({ conflict, failure, id, written, saved }: KeptNote): Kind {
  if (conflict) return 'conflict';
  if (failure) return failedKind(failure);
  if (id === null && !hasWords(written.text)) return 'untouched';
  if (!isSame(written, saved)) return 'saving';
  return id === null ? 'untouched' : 'saved';
}

function failedKind(failure: unknown): Kind {
  if (failure instanceof ApiProblem && failure.is('not-found')) return 'gone';
  return isPassing(failure) ? 'waiting' : 'wrong';
}
