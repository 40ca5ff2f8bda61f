import type { ChangePractice, PracticeSettings } from '@selfward/contract';
import { ApiProblem } from '../../http/problem.ts';
import { type MessageId, t } from '../../i18n/t.ts';
import { SelectField, TextField, WordsField } from '../../ui/field.tsx';
import type { InBoth } from '../../ui/two-versions.tsx';
import { ZoneOptions } from '../../ui/zone-options.tsx';

/** What stands in the fields: a field that is left empty is an empty text. */
export interface Entries {
  name: string;
  timeZone: string;
  phone: string;
  hours: string;
  readingHabit: string;
}

export const entriesOf = (settings: PracticeSettings): Entries => {
  const { name, timeZone, phone, hours, readingHabit } = settings;
  return { name, timeZone, phone: phone ?? '', hours, readingHabit };
};

export const bodyOf = (entries: Entries): ChangePractice => ({
  ...entries,
  phone: entries.phone.trim() === '' ? null : entries.phone,
});

const labels = {
  name: 'house.name',
  timeZone: 'house.zone',
  phone: 'house.phone',
  hours: 'house.hours',
  readingHabit: 'house.reading',
} as const satisfies Record<keyof Entries, MessageId>;
const names = ['name', 'timeZone', 'phone', 'hours', 'readingHabit'] as const;

export const inBoth = (mine: Entries, theirs: Entries): InBoth[] =>
  names.map((name) => ({ label: t(labels[name]), mine: mine[name], theirs: theirs[name] }));

interface SettingsFieldsProps {
  entries: Entries;
  onChange: (entries: Entries) => void;
  failure: unknown;
}

export function SettingsFields({ entries, onChange, failure }: SettingsFieldsProps) {
  const field = (name: keyof Entries) => ({
    label: t(labels[name]),
    value: entries[name],
    wrong: failure instanceof ApiProblem ? failure.about(name) : undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...entries, [name]: target.value }),
  });
  return (
    <>
      <TextField {...field('name')} />
      <SelectField hint={t('house.zone.hint')} {...field('timeZone')}>
        <ZoneOptions chosen={entries.timeZone} />
      </SelectField>
      <TextField hint={t('house.phone.hint')} type="tel" {...field('phone')} />
      <WordsField placeholder={t('house.hours.example')} {...field('hours')} />
      <WordsField
        hint={t('house.reading.hint')}
        placeholder={t('house.reading.example')}
        {...field('readingHabit')}
      />
    </>
  );
}
