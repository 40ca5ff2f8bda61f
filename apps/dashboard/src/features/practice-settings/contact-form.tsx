import type { HelpContact } from '@selfward/contract';
import { type HelpKind, helpKinds } from '@selfward/domain';
import { useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { type MessageId, t } from '../../i18n/t.ts';
import { ChangeForm } from '../../ui/change-form.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Narrow } from '../../ui/practice-page.tsx';
import type { InBoth } from '../../ui/two-versions.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useThereNow } from '../../ui/use-there-now.ts';
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

type Entries = Record<keyof typeof labels, string> & { kind: HelpKind };

const blank = {
  kind: 'crisis',
  name: '',
  phone: '',
  textNumber: '',
  hours: '',
  languages: '',
  source: '',
} as const;
const filled = (text: string) => (text.trim() === '' ? null : text);

/** Beside the settings, which have the filled button of the page. */
export const ContactForm = (props: ContactFormProps) => (
  <Narrow>
    <OpenForm {...props} />
  </Narrow>
);

function OpenForm({ practice, today, contact, onDone, onCancel }: ContactFormProps) {
  // The form holds on to the version it was opened with; a fetch behind it changes nothing here.
  const [opened] = useState(contact);
  const [entries, setEntries] = useState(() => entriesOf(contact, today));
  const { there, learn } = useThereNow<HelpContact>('checkedOn');
  const saving = useAct({
    send: (over: HelpContact | undefined, key) => send({ practice, entries, over }, key),
    onDone,
    onError: learn,
  });
  const conflict = there && {
    fields: inBoth(entries, entriesOf(there, today)),
    onMine: () => saving.mutate(there),
    onTheirs: onDone,
  };
  const busy = saving.isPending && t('house.saving');
  return (
    <ChangeForm
      inPlace
      conflict={conflict}
      failure={saving.error}
      onSave={() => saving.mutate(opened)}
      acts={{ kind: 'plain', text: t('contact-line.save'), busy, onCancel }}
    >
      <Fields entries={entries} onChange={setEntries} failure={saving.error} />
    </ChangeForm>
  );
}

interface Sent {
  practice: string;
  entries: Entries;
  /** The version that is changed; without one it is added. */
  over: HelpContact | undefined;
}

function send({ practice, entries, over }: Sent, key: string): Promise<HelpContact> {
  const numbers = { phone: filled(entries.phone), textNumber: filled(entries.textNumber) };
  const body = { ...entries, ...numbers };
  return over
    ? changeContact({ practice, contact: over, body })
    : addContact({ practice, body }, key);
}

const names = ['name', 'phone', 'textNumber', 'hours', 'languages', 'source', 'checkedOn'] as const;

const inBoth = (mine: Entries, theirs: Entries): InBoth[] => [
  {
    label: t('contact-line.kind'),
    mine: t(`help-kind.${mine.kind}`),
    theirs: t(`help-kind.${theirs.kind}`),
  },
  ...names.map((name) => ({ label: t(labels[name]), mine: mine[name], theirs: theirs[name] })),
];

const entriesOf = (contact: HelpContact | undefined, today: string): Entries =>
  contact
    ? {
        kind: contact.kind,
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
  entries: Entries;
  onChange: (entries: Entries) => void;
  failure: unknown;
}

function Fields({ entries, onChange, failure }: FieldsProps) {
  const field = (name: keyof typeof labels) => ({
    label: t(labels[name]),
    value: entries[name],
    wrong: failure instanceof ApiProblem ? failure.about(name) : undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...entries, [name]: target.value }),
  });
  return (
    <>
      <KindField kind={entries.kind} onChange={(kind) => onChange({ ...entries, kind })} />
      <TextField {...field('name')} />
      <TextField type="tel" {...field('phone')} />
      <TextField type="tel" {...field('textNumber')} />
      <TextField {...field('hours')} />
      <TextField {...field('languages')} />
      <TextField hint={t('contact-line.source.hint')} {...field('source')} />
      <TextField type="date" {...field('checkedOn')} />
    </>
  );
}

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
