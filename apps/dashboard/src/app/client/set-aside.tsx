import type { OpenedAssignment } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { openAgain } from '../../features/writing/agreement.api.ts';
import type { Which } from '../../features/writing/which.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import type { SetAsideProps } from './set-aside-dialog.tsx';

const SetAsideDialog = lazy(() => import('./set-aside-dialog.tsx'));

/** The way to it, from wherever an exercise is named. */
type ButtonProps = Omit<SetAsideProps, 'onClose'> & { kind?: 'quiet' | 'plain' };

export function SetAsideButton({ kind = 'quiet', ...asked }: ButtonProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setAsked(true)}>
        {t('aside.open')}
      </Button>
      {isAsked && (
        <Suspense>
          <SetAsideDialog {...asked} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Who hears of it when this is set aside. */
export const seesOf = ({ hasEnded, therapistName }: OpenedAssignment): string | null =>
  hasEnded ? null : therapistName;

export function OpenAgainButton({ kind = 'plain', ...which }: Which & { kind?: 'main' | 'plain' }) {
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const opening = useMutation({
    mutationFn: () => openAgain({ practice, ...which }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [practice] }),
    onError: (failure) => toast({ text: reasonOf(failure) }),
  });
  return (
    <Button
      kind={kind}
      onClick={() => opening.mutate()}
      busy={opening.isPending && t('aside.opening')}
    >
      {t('aside.open-again')}
    </Button>
  );
}
