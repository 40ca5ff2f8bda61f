import './texts.ts';
import type {
  ClientInvitationView,
  InvitationView,
  MemberInvitationView,
} from '@selfward/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { acceptInvitation, lookAtInvitation } from '../../features/account/account.api.ts';
import { ConsentText, minutesToRead } from '../../features/consent/consent-text.tsx';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonAnchor } from '../../ui/button.tsx';
import { TextField, Wrong } from '../../ui/field.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Entries, Entry, Sheet } from '../../ui/sheet.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { aboutPassword } from './about-password.ts';
import { forgetIfVoid, forgetLink, goTo, useLink } from './token.ts';

export function InvitationPage() {
  useTitle();
  const { token, isCut } = useLink('invitation');
  return <ClientPage>{token ? <Invitation token={token} /> : <NoLink isCut={isCut} />}</ClientPage>;
}

const NoLink = ({ isCut }: { isCut: boolean }) => (
  <>
    <h1>{t(isCut ? 'link.incomplete' : 'link.gone')}</h1>
    {!isCut && <p className="lead quiet">{t('link.gone.text')}</p>}
  </>
);

function Invitation({ token }: { token: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation'],
    queryFn: () => lookAtInvitation({ token }),
    gcTime: 0,
  });
  useEffect(() => forgetIfVoid('invitation', error), [error]);
  if (error instanceof ApiProblem && error.is('link-not-valid'))
    return <Used reason={error.message} />;
  if (error) return <Failed reason={reasonOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton />;
  return data.kind === 'client' ? (
    <ForClient token={token} data={data} />
  ) : (
    <ForMember token={token} data={data} />
  );
}

const ForMember = ({ token, data }: { token: string; data: MemberInvitationView }) => (
  <>
    <p className="meta">{data.practiceName}</p>
    <h1>{t('invitation.title', { practice: data.invitedBy })}</h1>
    <p className="lead">
      {t('invitation.member.lead', { name: data.name, practice: data.practiceName })}
    </p>
    <div className="part-lead">
      <h2>{t('invitation.member.what')}</h2>
      <Entries>
        {data.roles.map((role) => (
          <li key={role}>
            <Entry>{t(`invitation.member.role.${role}`)}</Entry>
          </li>
        ))}
      </Entries>
    </div>
    <div className="part-lead">
      <Sheet label={t('invitation.member.join')}>
        <AgreeForm token={token} invitation={data} />
      </Sheet>
    </div>
  </>
);

function ForClient({ token, data }: { token: string; data: ClientInvitationView }) {
  return (
    <>
      <p className="meta">{data.practiceName}</p>
      <h1>{t('invitation.title', { practice: data.therapistName })}</h1>
      <p className="lead">
        {t('invitation.lead', { name: data.name, therapist: data.therapistName })}
      </p>
      <p className="lead quiet">
        {t('invitation.read', {
          points: data.consent.sections.length,
          minutes: minutesToRead(data.consent),
        })}
      </p>
      <ConsentText sections={data.consent.sections} counted />
      <div className="part-lead">
        <Sheet label={t('invitation.agree')}>
          <AgreeForm token={token} invitation={data} />
        </Sheet>
      </div>
    </>
  );
}

const Used = ({ reason }: { reason: string }) => (
  <>
    <h1>{t('used.title')}</h1>
    <p className="lead quiet">{reason}</p>
    <p className="lead quiet">{t('used.sign-in')}</p>
    <p className="lead">
      <ButtonAnchor href="/sign-in">{t('sign-in.title')}</ButtonAnchor>
    </p>
  </>
);

const useAgreeing = () =>
  useMutation({
    mutationFn: acceptInvitation,
    onError: (failure) => forgetIfVoid('invitation', failure),
    onSuccess: () => {
      forgetLink('invitation');
      goTo('/');
    },
  });

function AgreeForm({ token, invitation }: { token: string; invitation: InvitationView }) {
  const [password, setPassword] = useState('');
  const agreeing = useAgreeing();
  const problem = agreeing.error instanceof ApiProblem ? agreeing.error : null;
  const form = useFocusOnWrong(agreeing.error);
  const { hasAccount, email } = invitation;
  const consentVersion = invitation.kind === 'client' ? invitation.consent.version : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    agreeing.mutate({ token, password, consentVersion });
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit}>
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t(hasAccount ? 'invitation.account.known' : 'invitation.account.new')}
        hint={
          hasAccount ? t('invitation.account.known-hint', { email }) : t('invitation.password-hint')
        }
        type="password"
        name="password"
        autoComplete={hasAccount ? 'current-password' : 'new-password'}
        required
        value={password}
        wrong={aboutPassword(problem)}
        onChange={(event) => setPassword(event.target.value)}
      />
      {agreeing.error && !aboutPassword(problem) && <Wrong>{reasonOf(agreeing.error)}</Wrong>}
      <Button kind="main" wide type="submit" busy={agreeing.isPending && t('invitation.busy')}>
        {t(invitation.kind === 'client' ? 'invitation.agree' : 'invitation.member.join')}
      </Button>
      <p className="small quiet">{t('invitation.not-now')}</p>
    </form>
  );
}
