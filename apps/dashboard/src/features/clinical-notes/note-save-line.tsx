import { hasWords } from '@selfward/domain';
import { ApiProblem, isPassing, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import type { IconName } from '../../ui/icon.tsx';
import { SaveWords } from '../../ui/save-line.tsx';
import { isSame, type KeptNote } from './note-keeper.ts';

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
  const reason = note.failure ? reasonOf(note.failure) : '';
  const acts: Partial<Record<Kind, { text: string; do: () => void }>> = {
    wrong: { text: t('retry'), do: onRetry },
    waiting: { text: t('retry'), do: onRetry },
    gone: { text: t('note.save.anew'), do: onAnew },
  };
  return (
    <SaveWords
      icon={icons[kind]}
      isWrong={icons[kind] === 'attention'}
      words={t(`note.save.${kind}`, { reason })}
      act={acts[kind]}
    />
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
