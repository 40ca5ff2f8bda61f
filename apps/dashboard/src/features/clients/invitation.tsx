import type { Client } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayName, onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts as Buttons } from '../../ui/acts.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { addressed, inviteAgain, inviteClient, takeInvitationBack } from './clients.api.ts';

type InvitationAct = 'done' | 'again' | 'taken-back';

interface InvitationProps {
  practice: string;
  client: Client;
  /** Runs the practice, and can enter its numbers. */
  isOwner: boolean;
  onDone: (act: InvitationAct) => unknown;
}

/** Not invited, invited, signed in: where this person stands and what can be done about it. */
export const Invitation = (props: InvitationProps) => (
  <Part title={t('invite.title')}>
    <div className="stack-3 after-head">
      <p>{standing(props.client)}</p>
      <Acts {...props} />
    </div>
  </Part>
);

function standing(client: Client): string {
  const { login, invitation } = client;
  const name = addressed(client);
  if (login === 'active' && invitation?.acceptedOn)
    return t('invite.accepted', { name, day: onDay(invitation.acceptedOn) });
  if (login === 'invited' && invitation)
    return t('invite.open', {
      name,
      day: onDay(invitation.invitedOn),
      until: dayName(invitation.until),
    });
  return t(`invite.state.${login}`, { name });
}

function Acts(props: InvitationProps) {
  const { login, archivedOn, isAdultInIndividualWork } = props.client;
  if (login === 'active') return null;
  if (archivedOn) return <p className="quiet">{t('invite.archived')}</p>;
  if (!isAdultInIndividualWork) return <p className="quiet">{t('client.adult.closed')}</p>;
  return login === 'invited' ? <Open {...props} /> : <ToInvite {...props} />;
}

function Open({ practice, client, onDone }: InvitationProps) {
  const again = useAct({ send: inviteAgain, onDone: () => onDone('again') });
  const back = useMutation({
    mutationFn: takeInvitationBack,
    onSuccess: () => onDone('taken-back'),
  });
  const address = { practice, client: client.id };
  const failure = again.error ?? back.error;
  return (
    <>
      <p className="quiet">{t('invite.again.what')}</p>
      {failure && <Wrong>{actReasonOf(failure)}</Wrong>}
      <Buttons>
        <Button onClick={() => again.mutate(address)} busy={again.isPending && t('invite.busy')}>
          {t('invite.again.do')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => back.mutate(address)}
          busy={back.isPending && t('invite.back.busy')}
        >
          {t('invite.back')}
        </Button>
      </Buttons>
    </>
  );
}

/** Said before somebody is asked to write here alone; it keeps nobody from inviting. */
const NoNumber = ({ practice, isOwner }: Pick<InvitationProps, 'practice' | 'isOwner'>) => (
  <Banner icon="attention">
    {t('invite.no-number')}{' '}
    {isOwner && (
      <Link to="/p/$practice/owner/practice" params={{ practice }}>
        {t('invite.no-number.first')}
      </Link>
    )}
  </Banner>
);

function ToInvite({ practice, client, isOwner, onDone }: InvitationProps) {
  const inviting = useAct({ send: inviteClient, onDone: () => onDone('done') });
  if (!client.email)
    return (
      <>
        <p className="quiet">{t('invite.no-email')}</p>
        <ButtonLink
          to="/p/$practice/therapist/clients/$client/contact/change"
          params={{ practice, client: client.id }}
        >
          {t('invite.add-email')}
        </ButtonLink>
      </>
    );
  return (
    <>
      {!client.findsOwnNumber && <NoNumber practice={practice} isOwner={isOwner} />}
      <p className="quiet">{t('invite.what', { email: client.email, name: addressed(client) })}</p>
      {inviting.error && <Wrong>{actReasonOf(inviting.error)}</Wrong>}
      <Button
        onClick={() => inviting.mutate({ practice, client: client.id })}
        busy={inviting.isPending && t('invite.busy')}
      >
        {t('invite.do')}
      </Button>
    </>
  );
}
