import { useMutation, useQueryClient } from '@tanstack/react-query';
import { goOn, takePause } from '../../features/pauses/pauses.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/coming.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

const lengths = [1, 2, 3, 4] as const;

/** One tap takes it; for ten seconds it was never taken. */
export function BreakWeeks({ onTaken }: { onTaken: () => void }) {
  const taking = useTaking(onTaken);
  return (
    <>
      <p>{t('break.text')}</p>
      <p className="quiet">{t('break.sees')}</p>
      {taking.error && <Wrong>{reasonOf(taking.error)}</Wrong>}
      <ul className="stack-2" aria-label={t('break.how-long')}>
        {lengths.map((weeks) => (
          <li key={weeks}>
            <Button
              wide
              busy={taking.isPending && taking.variables === weeks && t('waiting')}
              onClick={() => taking.mutate(weeks)}
            >
              {t('break.weeks', { n: weeks })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useTaking(onTaken: () => void) {
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: [practice] });
  const undo = () =>
    goOn(practice).then(() => {
      toast({ text: t('break.undone') });
      return reread();
    });
  return useMutation({
    mutationFn: (weeks: number) => takePause(practice, { weeks }),
    onSuccess: ({ until }) => {
      onTaken();
      undoable(t('break.taken', { day: longDay(until) }), undo);
      return reread();
    },
  });
}
