import type { AgreedConsent } from '@selfward/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agreeAnew } from '../../features/consent/consent.api.ts';
import { ConsentText } from '../../features/consent/consent-text.tsx';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';

/** The words of today, before those of then. Whoever leaves them standing goes on as before. */
export function NewConsent({ newer }: { newer: NonNullable<AgreedConsent['newer']> }) {
  const { practiceId, practiceName } = useMembership().membership;
  const queries = useQueryClient();
  const agreeing = useMutation({
    mutationFn: () => agreeAnew(practiceId, { version: newer.version }),
    onSuccess: async () => {
      toast({ text: t('agreed.anew.done') });
      await queries.invalidateQueries({ queryKey: [practiceId] });
    },
  });
  return (
    <section className="part-lead" aria-labelledby="newer">
      <h2 id="newer">{t('agreed.anew')}</h2>
      <p className="lead quiet">{t('agreed.anew.lead', { practice: practiceName })}</p>
      <ConsentText sections={newer.sections} />
      {agreeing.error && <Wrong>{reasonOf(agreeing.error)}</Wrong>}
      <p className="flush part-lead no-print">
        <Button
          kind="main"
          busy={agreeing.isPending && t('waiting')}
          onClick={() => agreeing.mutate()}
        >
          {t('agreed.anew.do')}
        </Button>
      </p>
    </section>
  );
}
