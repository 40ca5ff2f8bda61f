import type { TherapistAssignment } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { agreed, endAgreement, undoAgreement } from './agreements.api.ts';
import styles from './agreement-card.module.css';

interface AgreementActsProps {
  practice: string;
  agreement: TherapistAssignment;
  /** How the client is addressed. */
  name: string;
}

export function AgreementActs({ practice, agreement, name }: AgreementActsProps) {
  const ending = useEnding(practice, agreement, name);
  const client = agreement.clientId;
  const link = { to: '/p/$practice/therapist/agree', params: { practice } } as const;
  return (
    <fieldset
      className={styles['list-acts']}
      aria-label={t('agreements.acts', { title: agreement.title })}
    >
      <ButtonLink kind="quiet" {...link} search={{ client, change: agreement.id }}>
        {t('agreements.change')}
      </ButtonLink>
      <ButtonLink kind="quiet" {...link} search={{ client, replace: agreement.id }}>
        {t('agreements.replace')}
      </ButtonLink>
      <Button
        kind="quiet"
        busy={ending.isPending && t('waiting')}
        onClick={() => ending.mutate(agreement.id)}
      >
        {t('agreements.end')}
      </Button>
    </fieldset>
  );
}

/** It acts at once and can be taken back; the client hears of it when that is over. */
function useEnding(practice: string, { clientId }: TherapistAssignment, name: string) {
  const queries = useQueryClient();
  const again = () => void agreed(queries, practice, clientId);
  return useMutation({
    mutationFn: (id: string) => endAgreement(practice, id),
    onError: (failure) => toast({ text: reasonOf(failure) }),
    onSuccess: ({ id }) => {
      again();
      undoable(t('agreements.ended', { name }), () => undoAgreement(practice, id).finally(again));
    },
  });
}
