import type { Absences } from '@selfward/contract';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';

export type People = Absences;

export interface Entries {
  memberId: string;
  firstDay: string;
  lastDay: string;
  /** Empty for nobody. */
  coverId: string;
}

interface AbsenceFieldsProps {
  people: People;
  asksWho: boolean;
  entries: Entries;
  onChange: (entries: Entries) => void;
  failure: unknown;
}

export function AbsenceFields({ people, asksWho, ...props }: AbsenceFieldsProps) {
  const { entries, onChange, failure } = props;
  const field = (name: keyof Entries) => ({
    value: entries[name],
    wrong: failure instanceof ApiProblem ? failure.about(name) : undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...entries, [name]: target.value }),
  });
  const covers = people.covers.filter(({ memberId }) => memberId !== entries.memberId);
  return (
    <>
      {asksWho && (
        <SelectField label={t('away.who')} {...field('memberId')}>
          <Options people={people.members} />
        </SelectField>
      )}
      <TextField label={t('away.first')} type="date" {...field('firstDay')} />
      <TextField label={t('away.last')} type="date" {...field('lastDay')} />
      <Planned people={people} entries={entries} />
      <SelectField label={t('away.cover')} hint={t('away.cover.hint')} {...field('coverId')}>
        <option value="">{t('away.cover.nobody')}</option>
        <Options people={covers} />
      </SelectField>
    </>
  );
}

/** Being away cancels nothing: the client would read of both at once. */
function Planned({ people, entries }: Pick<AbsenceFieldsProps, 'people' | 'entries'>) {
  const { memberId, firstDay, lastDay } = entries;
  const n = people.planned.filter(
    (one) => one.memberId === memberId && one.day >= firstDay && one.day <= lastDay,
  ).length;
  return <output>{n > 0 && <Banner>{t('away.planned', { n })}</Banner>}</output>;
}

const Options = ({ people }: { people: Absences['covers'] }) =>
  people.map(({ memberId, name }) => (
    <option key={memberId} value={memberId}>
      {name}
    </option>
  ));
