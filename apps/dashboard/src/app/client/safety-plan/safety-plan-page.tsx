import type { SafetyPlan } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PlanView } from '../../../features/safety-plan/plan-view.tsx';
import { ownPlanQuery } from '../../../features/safety-plan/safety-plan.api.ts';
import { planCopies, type PlanOwner } from '../../../features/writing/plan-copy.ts';
import { onDay } from '../../../i18n/days.ts';
import messages from '../../../i18n/messages/my-plan.json' with { type: 'json' };
import { loadMessages, t } from '../../../i18n/t.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { NotYet } from '../../../ui/not-yet.tsx';
import { ClientPage, FootActs, useTitle } from '../../../ui/page.tsx';
import { useMembership } from '../../practice-route.tsx';
import { Tabs } from '../tabs.tsx';
import { ReadPlan } from './read-plan.tsx';
import { useOwnPlan } from './use-own-plan.ts';
import { PlanSaveLine, WritePlan } from './write-plan.tsx';

loadMessages(messages);

const useOwner = (): PlanOwner => {
  const { practiceId: practice, memberId: member } = useMembership().membership;
  return { practice, member };
};

/** The client's own plan for hard hours: written while it is calmer, read when it is not. */
export function SafetyPlanPage() {
  useTitle();
  const owner = useOwner();
  const query = useQuery(ownPlanQuery(owner.practice));
  if (query.data) return <OwnPlan owner={owner} opened={query.data} />;
  return (
    <ClientPage foot={<Tabs />}>
      <h1>{t('my-plan.title')}</h1>
      <NotYet query={query} />
      {query.error && <CopyHere owner={owner} />}
    </ClientPage>
  );
}

/** The account cannot be reached: what is on this device is there to be read. */
function CopyHere({ owner }: { owner: PlanOwner }) {
  const { data } = useQuery({
    queryKey: [owner.practice, 'safety-plan-copy', owner.member],
    queryFn: () => planCopies.read(owner),
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  });
  if (!data) return null;
  return (
    <div className="part-lead stack-5">
      <Banner>{t('my-plan.copy', { day: onDay(data.day) })}</Banner>
      <PlanView content={data.content} />
    </div>
  );
}

function OwnPlan({ owner, opened }: { owner: PlanOwner; opened: SafetyPlan }) {
  const { keeper, written } = useOwnPlan(owner, opened);
  const [isWriting, setWriting] = useState(opened.day === null);
  const isOpen = isWriting || written.conflict !== null;
  const done = async () => {
    if (await keeper.flush()) setWriting(false);
  };
  return (
    <ClientPage foot={isWriting && !written.conflict ? <WriteActs onDone={done} /> : <Tabs />}>
      <h1>{t('my-plan.title')}</h1>
      <p className="quiet lead">{t('my-plan.lead')}</p>
      {isOpen ? (
        <>
          <WritePlan keeper={keeper} written={written} />
          <PlanSaveLine written={written} onRetry={() => void keeper.flush()} />
        </>
      ) : (
        <ReadPlan owner={owner} plan={written.there} onWrite={() => setWriting(true)} />
      )}
    </ClientPage>
  );
}

const WriteActs = ({ onDone }: { onDone: () => void }) => (
  <FootActs>
    <Button kind="main" onClick={onDone}>
      {t('my-plan.done')}
    </Button>
  </FootActs>
);
