import type { HelpContact } from '@selfward/contract';
import { type HelpKind, helpKinds } from '@selfward/domain';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { addContact, changeContact } from './settings.api.ts';

interface ContactFormProps {
  practice: string;
  today: string;
  /** The one that is changed; a new one without it. */
  contact?: HelpContact;
  onDone: () => unknown;
  onCancel: () => void;
}

const blank = { name: '', phone: '', textNumber: '', hours: '', languages: '', source: '' };
const filled = (text: string) => (text.trim() === '' ? null : text);

export function ContactForm({ practice, today, contact, onDone, onCancel }: ContactFormProps) {
  const [kind, setKind] = useState<HelpKind>(contact?.kind ?? 'crisis');
  const [entries, setEntries] = useState(() => entriesOf(contact, today));
  const body = {
    ...entries,
    kind,
    phone: filled(entries.phone),
    textNumber: filled(entries.textNumber),
  };
  const saving = useAct({
    send: (_: null, key) =>
      contact ? changeContact({ practice, contact, body }) : addContact({ practice, body }, key),
    onDone,
  });
  const problem = saving.error instanceof ApiProblem ? saving.error : null;
  const field = (name: keyof typeof entries) => ({
    label: t(`contact-line.${name}`),
    value: entries[name],
    wrong: problem?.about(name),
    onChange: ({ target }: { target: { value: string } }) =>
      setEntries({ ...entries, [name]: target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(null);
  };
  return (
    <form className="stack-4" onSubmit={submit} noValidate>
      <SelectField
        label={t('contact-line.kind')}
        value={kind}
        onChange={({ target }) => setKind(helpKinds.find((one) => one === target.value) ?? 'other')}
      >
        {helpKinds.map((value) => (
          <option key={value} value={value}>
            {t(`help-kind.${value}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...field('name')} />
      <TextField type="tel" {...field('phone')} />
      <TextField type="tel" {...field('textNumber')} />
      <TextField {...field('hours')} />
      <TextField {...field('languages')} />
      <TextField hint={t('contact-line.source.hint')} {...field('source')} />
      <TextField type="date" {...field('checkedOn')} />
      {saving.error && <Wrong>{actReasonOf(saving.error)}</Wrong>}
      <Acts>
        <Button type="submit" busy={saving.isPending && t('house.saving')}>
          {t('contact-line.save')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Acts>
    </form>
  );
}

const entriesOf = (contact: HelpContact | undefined, today: string) =>
  contact
    ? {
        name: contact.name,
        phone: contact.phone ?? '',
        textNumber: contact.textNumber ?? '',
        hours: contact.hours,
        languages: contact.languages,
        source: contact.source,
        checkedOn: contact.checkedOn,
      }
    : { ...blank, checkedOn: today };
