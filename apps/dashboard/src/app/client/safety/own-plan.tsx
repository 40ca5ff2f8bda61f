import type { PlanContent } from '@selfward/contract';
import { writtenContacts, writtenParts } from '@selfward/domain';
import { useEffect, useState } from 'react';
import { PlanContacts, PlanView } from '../../../features/safety-plan/plan-view.tsx';
import { planCopies } from '../../../features/writing/plan-copy.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { useMembership } from '../../practice-route.tsx';
import styles from './help-card.module.css';

/** What the client wrote for such an hour, from this device: no network is asked, nothing leads away. */
export function OwnPlan() {
  const content = usePlanHere();
  const [open, setOpen] = useState<'people' | 'plan' | null>(null);
  if (!content || writtenParts(content).length === 0) return null;
  const people = writtenContacts(content, 'people');
  const toggle = (one: 'people' | 'plan') => setOpen(open === one ? null : one);
  return (
    <div className="stack-4">
      <div className={styles['numbers']}>
        {people.length > 0 && (
          <Button wide aria-expanded={open === 'people'} onClick={() => toggle('people')}>
            {t('safety.help.people')}
          </Button>
        )}
        <Button wide aria-expanded={open === 'plan'} onClick={() => toggle('plan')}>
          {t('safety.help.plan')}
        </Button>
      </div>
      {open === 'people' && <PlanContacts contacts={people} />}
      {open === 'plan' && <PlanView content={content} />}
    </div>
  );
}

function usePlanHere(): PlanContent | null {
  const { practiceId: practice, memberId: member } = useMembership().membership;
  const [content, setContent] = useState<PlanContent | null>(null);
  useEffect(() => {
    let isHere = true;
    void planCopies
      .read({ practice, member })
      .then((copy) => isHere && setContent(copy?.content ?? null));
    return () => {
      isHere = false;
    };
  }, [practice, member]);
  return content;
}
