import type { ReactNode } from 'react';
import type { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { SelectField, TextField, Tick, WordsField } from '../../ui/field.tsx';
import styles from './clients.module.css';
import { type Entries, labels, pathOf, type TextName, type TickName } from './record.ts';
import { ZoneOptions } from '../../ui/zone-options.tsx';

interface ClientFieldsProps {
  entries: Entries;
  onChange: (entries: Entries) => void;
  problem: ApiProblem | null;
}

/** What one control of the form needs, by the name of its field. */
const wiringOf = ({ entries, onChange, problem }: ClientFieldsProps) => ({
  field: (name: TextName) => ({
    name,
    label: t(labels[name]),
    value: entries[name],
    wrong: problem?.about(pathOf[name] ?? name),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...entries, [name]: event.target.value }),
  }),
  tick: (name: TickName) => ({
    checked: entries[name],
    children: t(labels[name]),
    onChange: ({ target }: { target: { checked: boolean } }) =>
      onChange({ ...entries, [name]: target.checked }),
  }),
});

type Wiring = ReturnType<typeof wiringOf>;

export function ClientFields(props: ClientFieldsProps) {
  const wiring = wiringOf(props);
  const { field } = wiring;
  return (
    <>
      <div className={styles['two']}>
        <TextField {...field('name')} />
        <TextField placeholder={t('client.called-by-hint')} {...field('calledBy')} />
        <TextField hint={t('client.pronouns-hint')} {...field('pronouns')} />
      </div>
      <Reach {...wiring} />
      <WhomToCall {...wiring} />
      <Group title={t('client.hard-days')} hint={t('client.hard-days-hint')}>
        <TextField hint={t('client.usual-place-hint')} {...field('usualPlace')} />
        <WordsField hint={t('client.crisis-notes-hint')} rows={4} {...field('crisisNotes')} />
      </Group>
    </>
  );
}

const Reach = ({ field, tick }: Wiring) => (
  <Group title={t('client.reach')}>
    <div className={styles['two']}>
      <TextField type="email" {...field('email')} />
      <TextField type="tel" {...field('phone')} />
    </div>
    <Tick {...tick('mayLeaveMessage')} />
    <div className={styles['two']}>
      <SelectField hint={t('client.zone-hint')} {...field('timeZone')}>
        <ZoneOptions chosen={field('timeZone').value} />
      </SelectField>
      <SelectField hint={t('client.language-hint')} {...field('language')}>
        <option value="en">{t('language.en')}</option>
      </SelectField>
    </div>
  </Group>
);

const WhomToCall = ({ field, tick }: Wiring) => (
  <Group title={t('client.contact')} hint={t('client.contact-hint')}>
    <div className={styles['two']}>
      <TextField {...field('contactName')} />
      <TextField type="tel" {...field('contactPhone')} />
      <TextField {...field('contactRelation')} />
    </div>
    <Tick {...tick('contactMayCall')} />
    <WordsField hint={t('client.contact.limits-hint')} {...field('contactLimits')} />
  </Group>
);

interface GroupProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

const Group = ({ title, hint, children }: GroupProps) => (
  <fieldset className={`${styles['group']} stack-4`}>
    <legend>{title}</legend>
    {hint && <p className="small quiet">{hint}</p>}
    {children}
  </fieldset>
);
