import type { MemberInvitation } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmailAddress } from '../../ui/email-link.tsx';
import { Wrong } from '../../ui/field.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entry } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { sendAgain, takeBackInvitation } from './members.api.ts';

interface InvitationEntryProps {
  practice: string;
  invitation: MemberInvitation;
  onChanged: () => unknown;
}

export function InvitationEntry(props: InvitationEntryProps) {
  const { name, email, roles, sentOn, isOld } = props.invitation;
  const state = t(isOld ? 'member.invited.old' : 'member.invited', { day: dayName(sentOn) });
  return (
    <Entry>
      <RowOf acts={<InvitationActs {...props} />}>
        <h3 dir="auto">{name}</h3>
        <p className="meta">
          <span dir="auto">
            <EmailAddress email={email} />
          </span>
          {` · ${sentence([...roles.map((role) => t(`role.${role}`)), state])}`}
        </p>
      </RowOf>
    </Entry>
  );
}

function InvitationActs(props: InvitationEntryProps) {
  const { id, name } = props.invitation;
  const { sending, taking } = useActs(props);
  const failure = sending.error ?? taking.error;
  const address = { practice: props.practice, id };
  return (
    <>
      {failure && <Wrong>{actReasonOf(failure)}</Wrong>}
      <Button
        kind="quiet"
        busy={sending.isPending && t('member.inviting')}
        onClick={() => sending.mutate(address)}
        aria-label={t('member.send-again.to', { name })}
      >
        {t('member.send-again')}
      </Button>
      <Button
        kind="quiet"
        busy={taking.isPending && t('member.taking-back')}
        onClick={() => taking.mutate(address)}
        aria-label={t('member.take-back.of', { name })}
      >
        {t('member.take-back')}
      </Button>
    </>
  );
}

function useActs({ invitation: { name, email }, onChanged }: InvitationEntryProps) {
  const said = (text: string) => () => {
    toast({ text });
    return onChanged();
  };
  const sending = useAct({ send: sendAgain, onDone: said(t('member.sent', { email })) });
  const onSuccess = said(t('member.taken-back', { name }));
  const taking = useMutation({ mutationFn: takeBackInvitation, onSuccess });
  return { sending, taking };
}
