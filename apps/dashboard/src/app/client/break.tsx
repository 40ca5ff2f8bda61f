import type { ClientHome } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { goOn } from '../../features/pauses/pauses.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/coming.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

const BreakDialog = lazy(() => import('./break-dialog.tsx'));

/** Said as a fact, with the way out of it. */
export const InBreak = ({ until }: { until: string }) => (
  <Banner icon="pause">
    <p>{t('break.paused', { day: longDay(until) })}</p>
    <p className="flush">
      <GoOnButton />
    </p>
  </Banner>
);

function GoOnButton() {
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const going = useMutation({
    mutationFn: () => goOn(practice),
    onError: (failure) => toast({ text: reasonOf(failure) }),
    onSuccess: () => {
      toast({ text: t('break.gone-on') });
      return queries.invalidateQueries({ queryKey: [practice] });
    },
  });
  return (
    <Button kind="quiet" busy={going.isPending && t('waiting')} onClick={() => going.mutate()}>
      {t('break.go-on')}
    </Button>
  );
}

/** Quiet, at the end of the first page. */
export function BreakButton({ home }: { home: ClientHome }) {
  const [isAsked, setAsked] = useState(false);
  if (home.pausedUntil !== null || home.hasEnded) return null;
  return (
    <div className="flush part-lead">
      <Button kind="quiet" icon="pause" onClick={() => setAsked(true)}>
        {t('break.open')}
      </Button>
      {isAsked && (
        <Suspense>
          <BreakDialog onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </div>
  );
}
