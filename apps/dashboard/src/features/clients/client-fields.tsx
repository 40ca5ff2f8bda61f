import type { SelectHTMLAttributes } from 'react';
import type { ApiProblem } from '../../http/problem.ts';
import { zones } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { SelectField, TextField, Tick } from '../../ui/field.tsx';
import styles from './clients.module.css';
import type { Entries } from './record.ts';

interface ClientFieldsProps {
  entries: Entries;
  onChange: (entries: Entries) => void;
  problem: ApiProblem | null;
}

type TextName = Exclude<keyof Entries, 'mayLeaveMessage'>;

export function ClientFields({ entries, onChange, problem }: ClientFieldsProps) {
  const field = (name: TextName) => ({
    name,
    value: entries[name],
    wrong: problem?.about(name),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...entries, [name]: event.target.value }),
  });
  return (
    <>
      <div className={styles['two']}>
        <TextField label={t('client.name')} {...field('name')} />
        <TextField
          label={t('client.called-by')}
          placeholder={t('client.called-by-hint')}
          {...field('calledBy')}
        />
        <TextField label={t('client.email')} type="email" {...field('email')} />
        <TextField label={t('client.phone')} type="tel" {...field('phone')} />
      </div>
      <Tick
        checked={entries.mayLeaveMessage}
        onChange={({ target }) => onChange({ ...entries, mayLeaveMessage: target.checked })}
      >
        {t('client.may-leave-message')}
      </Tick>
      <div className={styles['two']}>
        <ZoneField {...field('timeZone')} />
      </div>
    </>
  );
}

const ZoneField = (
  field: SelectHTMLAttributes<HTMLSelectElement> & { wrong: string | undefined },
) => (
  <SelectField label={t('client.zone')} hint={t('client.zone-hint')} {...field}>
    {zones().map((zone) => (
      <option key={zone}>{zone}</option>
    ))}
  </SelectField>
);
