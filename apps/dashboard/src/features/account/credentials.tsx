import { codeOf } from '@selfward/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField, Wrong } from '../../ui/field.tsx';
import { askForCode, enterCode, signIn } from './account.api.ts';

export type Way = 'password' | 'code';

interface CredentialsProps {
  way: Way;
  onWay: (way: Way) => void;
  email?: string;
  onSignedIn: () => void;
}

/** Password, or six digits by e-mail: on the sign-in page and in place while somebody writes. */
export function Credentials({ way, onWay, email: known = '', onSignedIn }: CredentialsProps) {
  const [email, setEmail] = useState(known);
  const [isAsked, setAsked] = useState(false);
  if (way === 'password')
    return <PasswordForm {...{ email, setEmail, onSignedIn }} onOther={() => onWay('code')} />;
  if (isAsked) return <CodeForm onSignedIn={onSignedIn} onOther={() => setAsked(false)} />;
  return (
    <AskForm
      {...{ email, setEmail }}
      onAsked={() => setAsked(true)}
      onOther={() => onWay('password')}
    />
  );
}

interface EmailProps {
  email: string;
  setEmail: (email: string) => void;
}

const Email = ({ email, setEmail }: EmailProps) => (
  <TextField
    label={t('credentials.email')}
    type="email"
    name="email"
    autoComplete="username"
    required
    value={email}
    onChange={(event) => setEmail(event.target.value)}
  />
);

const submitted = (act: () => void) => (event: FormEvent) => {
  event.preventDefault();
  act();
};

type PasswordFormProps = EmailProps & { onSignedIn: () => void; onOther: () => void };

function PasswordForm({ email, setEmail, onSignedIn, onOther }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  const entering = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  return (
    <form className="stack-4" onSubmit={submitted(() => entering.mutate({ email, password }))}>
      <Email email={email} setEmail={setEmail} />
      <TextField
        label={t('credentials.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        data-first={email === '' ? undefined : true}
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {entering.error && <Wrong>{reasonOf(entering.error)}</Wrong>}
      <Button kind="main" wide type="submit" busy={entering.isPending && t('credentials.busy')}>
        {t('again.sign-in')}
      </Button>
      <Button kind="quiet" wide onClick={onOther}>
        {t('credentials.with-code')}
      </Button>
    </form>
  );
}

type AskFormProps = EmailProps & { onAsked: () => void; onOther: () => void };

function AskForm({ email, setEmail, onAsked, onOther }: AskFormProps) {
  const asking = useMutation({ mutationFn: askForCode, onSuccess: onAsked });
  return (
    <form className="stack-4" onSubmit={submitted(() => asking.mutate({ email }))}>
      <Email email={email} setEmail={setEmail} />
      {asking.error && <Wrong>{reasonOf(asking.error)}</Wrong>}
      <Button kind="main" wide type="submit" busy={asking.isPending && t('credentials.code-busy')}>
        {t('credentials.ask-code')}
      </Button>
      <Button kind="quiet" wide onClick={onOther}>
        {t('credentials.with-password')}
      </Button>
    </form>
  );
}

function CodeForm({ onSignedIn, onOther }: { onSignedIn: () => void; onOther: () => void }) {
  const [code, setCode] = useState('');
  const entering = useMutation({ mutationFn: enterCode, onSuccess: onSignedIn });
  return (
    <form className="stack-4" onSubmit={submitted(() => entering.mutate({ code }))}>
      <TextField
        label={t('credentials.code')}
        hint={t('credentials.code-hint')}
        look="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]{6}"
        required
        value={code}
        onChange={(event) => setCode(codeOf(event.target.value))}
      />
      {entering.error && <Wrong>{reasonOf(entering.error)}</Wrong>}
      <Button kind="main" wide type="submit" busy={entering.isPending && t('credentials.busy')}>
        {t('credentials.enter-code')}
      </Button>
      <Button kind="quiet" wide onClick={onOther}>
        {t('credentials.other-email')}
      </Button>
    </form>
  );
}
