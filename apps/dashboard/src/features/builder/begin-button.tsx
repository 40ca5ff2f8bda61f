import type { BeginDraftInput, ExerciseDraft } from '@selfward/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import messages from '../../i18n/messages/own.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { beginDraft, draftQuery, ownExercisesQuery } from './builder.api.ts';

loadMessages(messages);

interface BeginButtonProps {
  practice: string;
  body: BeginDraftInput;
  kind?: ButtonKind;
  icon?: IconName;
  children: ReactNode;
}

/** Begins a draft and opens it. Of an own exercise there is one draft: then it is the one that is there. */
export function BeginButton({ practice, body, children, ...looks }: BeginButtonProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const beginning = useAct<undefined, ExerciseDraft>({
    send: (_, key) => beginDraft(practice, body, key),
    onDone: (draft) => {
      queries.setQueryData(draftQuery({ practice, draft: draft.id }).queryKey, draft);
      void queries.invalidateQueries(ownExercisesQuery(practice));
      return navigate({
        to: '/p/$practice/therapist/library/drafts/$draft',
        params: { practice, draft: draft.id },
        search: {},
      });
    },
  });
  return (
    <>
      <Button
        {...looks}
        busy={beginning.isPending && t('own.busy')}
        onClick={() => beginning.mutate(undefined)}
      >
        {children}
      </Button>
      {beginning.error && <Wrong>{actReasonOf(beginning.error)}</Wrong>}
    </>
  );
}
