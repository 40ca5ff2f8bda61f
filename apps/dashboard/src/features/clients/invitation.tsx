import type { Client } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { addressed, inviteClient } from './clients.api.ts';

interface InvitationProps {
  practice: string;
  client: Client;
  onInvited: () => unknown;
}

/** Not invited, invited, signed in: where this person stands and what can be done about it. */
export const Invitation = (props: InvitationProps) => {
  const { client } = props;
  const name = addressed(client);
  return (
    <Part title={t('invite.title')}>
      <div className="stack-3 after-head">
        <p>{t(`invite.state.${client.login}`, { name })}</p>
        {client.login === 'none' && <ToInvite {...props} />}
      </div>
    </Part>
  );
};

function ToInvite({ practice, client, onInvited }: InvitationProps) {
  const inviting = useAct({ send: inviteClient, onDone: onInvited });
  if (!client.email)
    return (
      <>
        <p className="quiet">{t('invite.no-email')}</p>
        <ButtonLink
          to="/p/$practice/therapist/clients/$client/contact"
          params={{ practice, client: client.id }}
        >
          {t('invite.add-email')}
        </ButtonLink>
      </>
    );
  return (
    <>
      <p className="quiet">{t('invite.what', { email: client.email })}</p>
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
