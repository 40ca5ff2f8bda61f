import type { OwnStep } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ownPathwayQuery, sayOfStep } from '../../features/own-pathway/own-pathway.api.ts';
import { reasonOf } from '../../http/problem.ts';
import messages from '../../i18n/messages/own-pathway.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

/** "Not this one", before it opens; it can be brought back at any time. */
export function OwnStepAct({ step }: { step: OwnStep }) {
  const { title } = step;
  const saying = useSaying(step);
  const what = step.state === 'declined' ? 'bring-back' : 'decline';
  return (
    <Button
      kind="quiet"
      busy={saying.isPending && t('waiting')}
      aria-label={t(`own-pathway.${what}.of`, { title })}
      onClick={() => saying.mutate(what)}
    >
      {t(`own-pathway.${what}`)}
    </Button>
  );
}

const said = { decline: 'declined.done', 'bring-back': 'brought-back' } as const;
const opposite = { decline: 'bring-back', 'bring-back': 'decline' } as const;
type What = keyof typeof said;

function useSaying({ id, title }: OwnStep) {
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: ownPathwayQuery(practice).queryKey });
  return useMutation({
    mutationFn: (what: What) => sayOfStep(practice, id, what),
    onError: (failure) => {
      toast({ text: reasonOf(failure) });
      void reread();
    },
    onSuccess: (_, what) => {
      undoable(t(`own-pathway.${said[what]}`, { title }), () =>
        sayOfStep(practice, id, opposite[what]).finally(() => void reread()),
      );
      return reread();
    },
  });
}
