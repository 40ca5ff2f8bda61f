import { isPassing, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { SaveWords } from '../../ui/save-line.tsx';
import type { KeptTranslation } from './translation-keeper.ts';

interface TranslationSaveLineProps {
  kept: KeptTranslation;
  onRetry: () => void;
}

/** Where the words are while they are written. Nothing is said before there are any. */
export function TranslationSaveLine({ kept, onRetry }: TranslationSaveLineProps) {
  const { failure, said, saved, there } = kept;
  if (failure)
    return (
      <SaveWords
        icon="attention"
        isWrong
        words={t(`builder.save.${isPassing(failure) ? 'waiting' : 'wrong'}`, {
          reason: reasonOf(failure),
        })}
        act={{ text: t('retry'), do: onRetry }}
      />
    );
  if (said !== saved)
    return <SaveWords icon="saving" isWrong={false} words={t('builder.save.saving')} act={false} />;
  if (there.revision === 0) return null;
  return <SaveWords icon="check" isWrong={false} words={t('translation.as-draft')} act={false} />;
}
