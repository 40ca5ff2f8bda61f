import { useQueryClient } from '@tanstack/react-query';
import { t } from '../../i18n/t.ts';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../../ui/use-act.ts';
import {
  eraseTranslation,
  exercisesChanged,
  type TranslationAddress,
  translationQuery,
} from './builder.api.ts';
import { languageName } from './languages.ts';
import { Sure } from './sure.tsx';

interface EraseTranslationProps {
  address: TranslationAddress;
  revision: number;
  /** The revision of the draft that goes with it. */
  draft: number;
  onDone: () => void;
}

export function EraseTranslation({ address, revision, draft, onDone }: EraseTranslationProps) {
  const queries = useQueryClient();
  const name = languageName(address.lang) ?? address.lang;
  const erasing = useAct({
    send: (_: undefined) => eraseTranslation({ ...address, revision, draft }),
    onDone: () => {
      toast({ text: t('translation.erased', { name }) });
      onDone();
      queries.removeQueries(translationQuery(address));
      void exercisesChanged(queries, address.practice);
    },
  });
  const words = {
    ask: t('translation.erase'),
    title: t('translation.erase.title', { name }),
    do: t('translation.erase.do'),
  };
  return (
    <Sure words={words} acting={erasing}>
      {t('translation.erase.text')}
    </Sure>
  );
}
