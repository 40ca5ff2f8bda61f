import { useQueryClient } from '@tanstack/react-query';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../../ui/use-act.ts';
import { eraseTranslationDraft, exercisesChanged, type TranslationAddress } from './builder.api.ts';
import { Sure } from './sure.tsx';

interface ThrowDraftAwayProps {
  address: TranslationAddress;
  revision: number;
  onDone: () => void;
}

/** What was written and is not read by anybody; what clients read stays as it is. */
export function ThrowDraftAway({ address, revision, onDone }: ThrowDraftAwayProps) {
  const queries = useQueryClient();
  const erasing = useAct({
    send: (_: undefined) => eraseTranslationDraft({ ...address, revision }),
    onDone: () => {
      toast({ text: t('translation.thrown') });
      onDone();
      void exercisesChanged(queries, address.practice);
    },
  });
  const words = {
    ask: t('translation.throw'),
    title: t('translation.throw.title'),
    do: t('translation.throw.do'),
  };
  return (
    <Sure words={words} acting={erasing}>
      {t('translation.throw.text')}
    </Sure>
  );
}
