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

/** "Not this one", before it opens; and of what opens only if it is wanted, "I would like this one". */
export function OwnStepAct({ step }: { step: OwnStep }) {
  const saying = useSaying(step);
  const { title } = step;
  return actsOf(step).map((what) => (
    <Button
      key={what}
      kind="quiet"
      busy={saying.isPending && saying.variables === what && t('waiting')}
      aria-label={t(`own-pathway.${what}.of`, { title })}
      onClick={() => saying.mutate(what)}
    >
      {t(`own-pathway.${what}`)}
    </Button>
  ));
}

const said = {
  decline: 'declined.done',
  'bring-back': 'brought-back',
  ask: 'asked.done',
  'let-go': 'let-go.done',
} as const;
const opposite = {
  decline: 'bring-back',
  'bring-back': 'decline',
  ask: 'let-go',
  'let-go': 'ask',
} as const;
type What = keyof typeof said;

function actsOf({ state, waitsFor, isAsked }: OwnStep): What[] {
  if (state === 'declined') return ['bring-back'];
  if (isAsked && waitsFor === 'choice') return ['let-go'];
  return waitsFor === 'choice' ? ['ask', 'decline'] : ['decline'];
}

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
