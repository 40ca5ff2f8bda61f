import { isPassing, reasonOf } from '../../http/problem.ts';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import type { IconName } from '../../ui/icon.tsx';
import { SaveWords } from '../../ui/save-line.tsx';
import type { KeptDraft } from './draft-keeper.ts';

type Kind = 'saved' | 'saving' | 'waiting' | 'wrong' | 'gone' | 'conflict';

const icons = {
  saved: 'check',
  saving: 'saving',
  waiting: 'attention',
  wrong: 'attention',
  gone: 'attention',
  conflict: 'attention',
} as const satisfies Record<Kind, IconName>;

/** Where the words are, in words. Announced when the kind changes, never per key. */
export function DraftSaveLine({ kept, onRetry }: { kept: KeptDraft; onRetry: () => void }) {
  const kind = kindOf(kept);
  const reason = kept.failure ? reasonOf(kept.failure) : '';
  return (
    <SaveWords
      icon={icons[kind]}
      isWrong={icons[kind] === 'attention'}
      words={t(`builder.save.${kind}`, { reason })}
      act={(kind === 'wrong' || kind === 'waiting') && { text: t('retry'), do: onRetry }}
    />
  );
}

function kindOf({ conflict, failure, written, saved }: KeptDraft): Kind {
  if (conflict) return 'conflict';
  if (failure instanceof ApiProblem && failure.is('not-found')) return 'gone';
  if (failure) return isPassing(failure) ? 'waiting' : 'wrong';
  return written === saved ? 'saved' : 'saving';
}
