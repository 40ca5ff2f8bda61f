import type { PracticeSettings } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { zones } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { changePractice } from './settings.api.ts';

interface SettingsFormProps {
  practice: string;
  settings: PracticeSettings;
  onSaved: (settings: PracticeSettings) => unknown;
}

/** The form holds on to the version it was opened with; a fetch behind it changes nothing here. */
export function SettingsForm({ practice, settings, onSaved }: SettingsFormProps) {
  const [{ revision, ...start }, setOpened] = useState(settings);
  const [entries, setEntries] = useState({ ...start, phone: start.phone ?? '' });
  const saving = useMutation({
    mutationFn: changePractice,
    onSuccess: (saved) => {
      setOpened(saved);
      return onSaved(saved);
    },
  });
  const form = useFocusOnWrong(saving.error);
  const problem = saving.error instanceof ApiProblem ? saving.error : null;
  const field = (name: keyof typeof entries) => ({
    value: entries[name],
    wrong: problem?.about(name),
    onChange: ({ target }: { target: { value: string } }) =>
      setEntries({ ...entries, [name]: target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const phone = entries.phone.trim() === '' ? null : entries.phone;
    saving.mutate({ practice, revision, body: { ...entries, phone } });
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <Fields field={field} />
      {saving.error && <Wrong>{reasonOf(saving.error)}</Wrong>}
      <Acts>
        <Button kind="main" type="submit" busy={saving.isPending && t('house.saving')}>
          {t('house.save')}
        </Button>
      </Acts>
    </form>
  );
}

interface FieldsProps {
  field: (name: 'name' | 'timeZone' | 'phone' | 'hours' | 'readingHabit') => {
    value: string;
    wrong: string | undefined;
    onChange: (event: { target: { value: string } }) => void;
  };
}

const Fields = ({ field }: FieldsProps) => (
  <>
    <TextField label={t('house.name')} {...field('name')} />
    <SelectField label={t('house.zone')} hint={t('house.zone.hint')} {...field('timeZone')}>
      {zones().map((zone) => (
        <option key={zone}>{zone}</option>
      ))}
    </SelectField>
    <TextField
      label={t('house.phone')}
      hint={t('house.phone.hint')}
      type="tel"
      {...field('phone')}
    />
    <TextField
      label={t('house.hours')}
      placeholder={t('house.hours.example')}
      {...field('hours')}
    />
    <TextField
      label={t('house.reading')}
      hint={t('house.reading.hint')}
      placeholder={t('house.reading.example')}
      {...field('readingHabit')}
    />
  </>
);
