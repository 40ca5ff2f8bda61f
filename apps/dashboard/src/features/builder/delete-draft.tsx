import { useQueryClient } from '@tanstack/react-query';
import { t } from '../../i18n/t.ts';
import { useAct } from '../../ui/use-act.ts';
import { draftQuery, eraseDraft, ownExercisesQuery } from './builder.api.ts';
import { useDesk } from './desk.ts';
import { Sure } from './sure.tsx';
import { forgetDraft } from './use-draft.ts';

/** What was published stays. */
export function DeleteDraft({ onDeleted }: { onDeleted: () => void }) {
  const { practice, there } = useDesk();
  const queries = useQueryClient();
  const { id: draft, revision } = there;
  const erasing = useAct({
    send: (_: undefined) => eraseDraft({ practice, draft, revision }),
    onDone: () => {
      forgetDraft(practice, draft);
      onDeleted();
      queries.removeQueries(draftQuery({ practice, draft }));
      void queries.invalidateQueries(ownExercisesQuery(practice));
    },
  });
  const words = {
    ask: t('builder.delete'),
    title: t('builder.delete.title'),
    do: t('builder.delete.do'),
  };
  return (
    <Sure words={words} acting={erasing}>
      {t(there.base === null ? 'builder.delete.new' : 'builder.delete.next')}
    </Sure>
  );
}
