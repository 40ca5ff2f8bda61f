import type { MemberInvitation } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entry } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../../ui/use-act.ts';
import { sendAgain, takeBackInvitation } from './members.api.ts';

interface InvitationEntryProps {
  practice: string;
  invitation: MemberInvitation;
  onChanged: () => unknown;
}

export function InvitationEntry({ practice, invitation, onChanged }: InvitationEntryProps) {
  const { id, name, email, roles, sentOn, isOld } = invitation;
  const sent = () => {
    toast({ text: t('member.sent', { email }) });
    return onChanged();
  };
  const sending = useAct({ send: sendAgain, onDone: sent });
  const taking = useMutation({ mutationFn: takeBackInvitation, onSuccess: onChanged });
  const failure = sending.error ?? taking.error;
  const state = t(isOld ? 'member.invited.old' : 'member.invited', { day: dayName(sentOn) });
  return (
    <Entry>
      <div className="stack-2">
        <h3 dir="auto">{name}</h3>
        <p className="meta">
          {sentence([email, ...roles.map((role) => t(`role.${role}`)), state])}
        </p>
        {failure && <Wrong>{reasonOf(failure)}</Wrong>}
        <Acts>
          <Button kind="quiet" onClick={() => sending.mutate({ practice, id })}>
            {t('member.send-again')}
          </Button>
          <Button kind="quiet" onClick={() => taking.mutate({ practice, id })}>
            {t('member.take-back')}
          </Button>
        </Acts>
      </div>
    </Entry>
  );
}
