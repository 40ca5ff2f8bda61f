import type { SafetyPlan } from '@selfward/contract';
import { type PlanPart, writtenParts } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ownPlanQuery,
  sharePlan,
  takePlanBack,
} from '../../../features/safety-plan/safety-plan.api.ts';
import { reasonOf } from '../../../http/problem.ts';
import { onDay } from '../../../i18n/days.ts';
import { language, t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { ChooseMany } from '../../../ui/choices.tsx';
import { Wrong } from '../../../ui/field.tsx';
import { Part } from '../../../ui/sheet.tsx';
import { undoable } from '../../../ui/undoable.ts';
import { toast } from '../../../ui/toast.tsx';

interface PlanSharingProps {
  practice: string;
  plan: SafetyPlan;
}

/** Kept until the client says otherwise, heading by heading, with everybody named who could read it. */
export function PlanSharing({ practice, plan }: PlanSharingProps) {
  const { sharing, isSharingClosed } = plan;
  return (
    <Part title={t('my-plan.share')}>
      <div className="after-head stack-4">
        <p>{standing(plan)}</p>
        {sharing && !sharing.isNewest && <p className="quiet">{t('my-plan.share.newer')}</p>}
        {isSharingClosed ? (
          <p className="quiet">{t('my-plan.share.closed')}</p>
        ) : (
          <Choosing practice={practice} plan={plan} />
        )}
        {sharing && <TakeBack practice={practice} />}
        <p className="small quiet">{t('my-plan.share.not-watched')}</p>
      </div>
    </Part>
  );
}

const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

const namesOf = ({ readers }: SafetyPlan): string =>
  readers.length === 0 ? t('my-plan.nobody') : listOf(readers.map(({ name }) => name));

function standing(plan: SafetyPlan): string {
  const { sharing } = plan;
  if (!sharing) return t('my-plan.share.kept');
  const parts = listOf(sharing.parts.map((part) => `“${t(`safety-plan.part.${part}`)}”`));
  return t('my-plan.share.shared', { names: namesOf(plan), parts, day: onDay(sharing.day) });
}

function Choosing({ practice, plan }: PlanSharingProps) {
  const written = writtenParts(plan.content);
  const [parts, setParts] = useState(() => chosenBefore(plan, written));
  const sharing = useShare(practice, plan);
  const choose = (value: string, isOn: boolean) =>
    setParts(written.filter((part) => (part === value ? isOn : parts.includes(part))));
  return (
    <>
      <ChooseMany
        legend={t('my-plan.share.choose')}
        choices={written.map((part) => ({ value: part, text: t(`safety-plan.part.${part}`) }))}
        values={parts}
        onChange={choose}
      />
      <p className="small">{readersText(plan)}</p>
      {parts.length > 0 && !isAsItIs(plan, parts) && (
        <p>
          <Button
            kind="main"
            busy={sharing.isPending && t('my-plan.share.busy')}
            onClick={() => sharing.mutate(parts)}
          >
            {t(plan.sharing ? 'my-plan.share.again' : 'my-plan.share.do', { n: parts.length })}
          </Button>
        </p>
      )}
      {sharing.error && <Wrong>{reasonOf(sharing.error)}</Wrong>}
    </>
  );
}

/** Nothing is preset to share: what is shared already stays chosen, everything else is kept. */
const chosenBefore = ({ sharing }: SafetyPlan, written: PlanPart[]): PlanPart[] =>
  written.filter((part) => sharing?.parts.includes(part));

const isAsItIs = ({ sharing }: SafetyPlan, parts: readonly PlanPart[]): boolean =>
  sharing !== null &&
  sharing.isNewest &&
  sharing.parts.length === parts.length &&
  sharing.parts.every((part) => parts.includes(part));

/** The version of which only headings are taken away: that brings no newer words to anybody. */
const fewerOf = ({ sharing }: SafetyPlan, parts: readonly PlanPart[]): number | null =>
  sharing !== null &&
  parts.length < sharing.parts.length &&
  parts.every((part) => sharing.parts.includes(part))
    ? sharing.revision
    : null;

function readersText(plan: SafetyPlan): string {
  const names = namesOf(plan);
  return plan.covers.length > 0
    ? t('my-plan.share.readers.cover', { names, covers: listOf(plan.covers) })
    : t('my-plan.share.readers', { names });
}

/** Within its ten seconds nobody has read it; undo makes it as it was before. */
function useShare(practice: string, plan: SafetyPlan) {
  const keep = useKeep(practice);
  return useMutation({
    mutationFn: (parts: PlanPart[]) =>
      sharePlan(practice, { revision: fewerOf(plan, parts) ?? plan.revision, parts }),
    onSuccess: (shared, parts) => {
      keep(shared);
      if (fewerOf(plan, parts) !== null) return toast({ text: t('my-plan.taken-back') });
      undoable(t('my-plan.share.soon', { names: namesOf(shared) }), async () => {
        keep(await takePlanBack(practice));
        toast({ text: t('my-plan.share.undone') });
      });
      return undefined;
    },
  });
}

function TakeBack({ practice }: { practice: string }) {
  const keep = useKeep(practice);
  const taking = useMutation({
    mutationFn: () => takeAllBack(practice),
    onSuccess: (left) => {
      keep(left);
      toast({ text: t('my-plan.taken-back') });
    },
  });
  return (
    <div className="stack-2">
      <p>
        <Button
          busy={taking.isPending && t('my-plan.take-back.busy')}
          onClick={() => taking.mutate()}
        >
          {t('my-plan.take-back')}
        </Button>
      </p>
      <p className="small quiet">{t('my-plan.take-back.note')}</p>
      {taking.error && <Wrong>{reasonOf(taking.error)}</Wrong>}
    </div>
  );
}

/** Right after sharing again it is an undo at first: what was shared before goes as well. */
async function takeAllBack(practice: string): Promise<SafetyPlan> {
  const left = await takePlanBack(practice);
  return left.sharing ? takePlanBack(practice) : left;
}

function useKeep(practice: string) {
  const queries = useQueryClient();
  return (plan: SafetyPlan) => {
    queries.setQueryData(ownPlanQuery(practice).queryKey, plan);
  };
}
