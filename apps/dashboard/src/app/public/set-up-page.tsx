import './texts.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { setUp } from '../../features/account/account.api.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { deviceZone } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { aboutPassword } from './about-password.ts';
import { forgetIfVoid, forgetLink, goTo, useLink } from './token.ts';
import { ZoneOptions } from '../../ui/zone-options.tsx';

const empty = {
  practiceName: '',
  yourName: '',
  email: '',
  password: '',
  phone: '',
  timeZone: deviceZone(),
};
type Entries = typeof empty;

export function SetUpPage() {
  useTitle(t('set-up.title'));
  const { token, isCut } = useLink('set-up');
  return (
    <ClientPage>
      <h1>{t('set-up.title')}</h1>
      {isCut && <p className="lead">{t('link.incomplete')}</p>}
      <p className="lead quiet">{t(token ? 'set-up.lead' : 'set-up.no-token')}</p>
      {token && (
        <div className="part-lead">
          <Sheet label={t('set-up.title')}>
            <SetUpForm token={token} />
          </Sheet>
        </div>
      )}
    </ClientPage>
  );
}

function SetUpForm({ token }: { token: string }) {
  const [entries, setEntries] = useState(empty);
  const opening = useMutation({
    mutationFn: setUp,
    onError: (failure) => forgetIfVoid('set-up', failure),
    onSuccess: () => {
      forgetLink('set-up');
      goTo('/');
    },
  });
  const problem = opening.error instanceof ApiProblem ? opening.error : null;
  const form = useFocusOnWrong(opening.error);
  const field = (name: keyof Entries) => ({
    name,
    value: entries[name],
    wrong: problem?.about(name) ?? (name === 'password' ? aboutPassword(problem) : undefined),
    onChange: (event: { target: { value: string } }) =>
      setEntries({ ...entries, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate({
      ...entries,
      token,
      phone: entries.phone.trim() === '' ? null : entries.phone,
    });
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit}>
      <SetUpFields field={field} />
      {opening.error && !aboutPassword(problem) && <Wrong>{reasonOf(opening.error)}</Wrong>}
      <Button kind="main" wide type="submit" busy={opening.isPending && t('set-up.busy')}>
        {t('set-up.submit')}
      </Button>
    </form>
  );
}

interface FieldWiring {
  name: string;
  value: string;
  wrong: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}

const SetUpFields = ({ field }: { field: (name: keyof Entries) => FieldWiring }) => (
  <>
    <TextField label={t('set-up.practice')} required maxLength={120} {...field('practiceName')} />
    <TextField label={t('set-up.name')} required autoComplete="name" {...field('yourName')} />
    <TextField
      label={t('credentials.email')}
      type="email"
      required
      autoComplete="username"
      {...field('email')}
    />
    <TextField
      label={t('credentials.password')}
      hint={t('set-up.password-hint')}
      type="password"
      required
      autoComplete="new-password"
      {...field('password')}
    />
    <TextField
      label={t('set-up.phone')}
      hint={t('set-up.phone-hint')}
      type="tel"
      {...field('phone')}
    />
    <SelectField label={t('set-up.zone')} {...field('timeZone')}>
      <ZoneOptions chosen={field('timeZone').value} />
    </SelectField>
  </>
);
