import type { HelpContact } from '@selfward/contract';
import { type HelpKind, helpKinds } from '@selfward/domain';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { type MessageId, t } from '../../i18n/t.ts';
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

const labels = {
  name: 'contact-line.name',
  phone: 'contact-line.phone',
  textNumber: 'contact-line.text-number',
  hours: 'contact-line.hours',
  languages: 'contact-line.languages',
  source: 'contact-line.source',
  checkedOn: 'contact-line.checked-on',
} as const satisfies Record<string, MessageId>;

const blank = { name: '', phone: '', textNumber: '', hours: '', languages: '', source: '' };
const filled = (text: string) => (text.trim() === '' ? null : text);

export function ContactForm({ practice, today, contact, onDone, onCancel }: ContactFormProps) {
  const [kind, setKind] = useState<HelpKind>(contact?.kind ?? 'crisis');
  const [entries, setEntries] = useState(() => entriesOf(contact, today));
  const numbers = { phone: filled(entries.phone), textNumber: filled(entries.textNumber) };
  const body = { ...entries, ...numbers, kind };
  const saving = useAct({
    send: (_: null, key) =>
      contact ? changeContact({ practice, contact, body }) : addContact({ practice, body }, key),
    onDone,
  });
  const problem = saving.error instanceof ApiProblem ? saving.error : null;
  const field = (name: keyof typeof entries) => ({
    label: t(labels[name]),
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
      <KindField kind={kind} onChange={setKind} />
      <Fields field={field} />
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

interface FieldsProps {
  field: (name: keyof typeof labels) => {
    label: string;
    value: string;
    wrong: string | undefined;
    onChange: (event: { target: { value: string } }) => void;
  };
}

const Fields = ({ field }: FieldsProps) => (
  <>
    <TextField {...field('name')} />
    <TextField type="tel" {...field('phone')} />
    <TextField type="tel" {...field('textNumber')} />
    <TextField {...field('hours')} />
    <TextField {...field('languages')} />
    <TextField hint={t('contact-line.source.hint')} {...field('source')} />
    <TextField type="date" {...field('checkedOn')} />
  </>
);

interface KindFieldProps {
  kind: HelpKind;
  onChange: (kind: HelpKind) => void;
}

const KindField = ({ kind, onChange }: KindFieldProps) => (
  <SelectField
    label={t('contact-line.kind')}
    value={kind}
    onChange={({ target }) => onChange(helpKinds.find((one) => one === target.value) ?? 'other')}
  >
    {helpKinds.map((value) => (
      <option key={value} value={value}>
        {t(`help-kind.${value}`)}
      </option>
    ))}
  </SelectField>
);
