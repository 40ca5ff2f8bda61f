import type { Rhythm } from '@selfward/domain';
import { isSkipped } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { openAgain, setAside } from '../../features/writing/agreement.api.ts';
import type { Which } from '../../features/writing/which.ts';
import { reasonOf } from '../../http/problem.ts';
import messages from '../../i18n/messages/coming.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useMembership } from '../practice-route.tsx';
import { SetAsideButton } from './set-aside.tsx';
import type { SetAsideProps } from './set-aside-dialog.tsx';

loadMessages(messages);

const OwnDayDialog = lazy(() => import('./own-day-dialog.tsx'));

type NotThisOneProps = Omit<SetAsideProps, 'onClose'> & {
  rhythm: Rhythm;
  kind?: 'quiet' | 'plain';
};

/** A check-in is skipped in one tap; of what comes rarely, why not is an answer. */
export function NotThisOne({ rhythm, kind = 'quiet', ...asked }: NotThisOneProps) {
  const { assignment, occurrence } = asked;
  const skipping = useSkip({ assignment, occurrence });
  if (!isSkipped(rhythm)) return <SetAsideButton kind={kind} {...asked} />;
  return (
    <Button kind={kind} busy={skipping.isPending && t('waiting')} onClick={() => skipping.mutate()}>
      {t('coming.skip')}
    </Button>
  );
}

/** Nobody asks why, and nobody is told more than that it was set aside. */
function useSkip(which: Which) {
  const practice = useMembership().membership.practiceId;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: [practice] });
  return useMutation({
    mutationFn: () =>
      setAside({ practice, ...which }, { reason: null, words: '', keepReason: true }),
    onError: (failure) => toast({ text: reasonOf(failure) }),
    onSuccess: async () => {
      undoable(t('coming.skipped'), () => openAgain({ practice, ...which }).then(reread));
      await navigate({ to: '/p/$practice/client', params: { practice } });
      await reread();
    },
  });
}

interface OwnDayProps {
  assignment: string;
  rhythm: Rhythm;
  kind?: 'quiet' | 'plain';
}

/** The day of a weekly check-in is the client's. */
export function OwnDayButton({ assignment, rhythm, kind = 'quiet' }: OwnDayProps) {
  const [isAsked, setAsked] = useState(false);
  if (rhythm.kind !== 'weekly') return null;
  return (
    <>
      <Button kind={kind} onClick={() => setAsked(true)}>
        {t('coming.day')}
      </Button>
      {isAsked && (
        <Suspense>
          <OwnDayDialog {...{ assignment, rhythm }} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}
