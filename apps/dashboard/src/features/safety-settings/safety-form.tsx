import type { ChangeSafety, SafetySettings } from '@selfward/contract';
import type { WorkingHours } from '@selfward/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField, Wrong } from '../../ui/field.tsx';
import { HoursFields } from './hours-fields.tsx';
import { changeSafety } from './safety-settings.api.ts';

interface SafetyFormProps {
  practice: string;
  settings: SafetySettings;
  onSaved: (settings: SafetySettings) => unknown;
}

interface Entries {
  hours: WorkingHours;
  within: string;
  covers: Record<string, string>;
}

const entriesOf = ({ workingHours, withinHours, therapists }: SafetySettings): Entries => ({
  hours: workingHours,
  within: withinHours === null ? '' : String(withinHours),
  covers: Object.fromEntries(therapists.map(({ memberId, coverId }) => [memberId, coverId ?? ''])),
});

const bodyOf = ({ hours, within, covers }: Entries): ChangeSafety => ({
  workingHours: [...hours],
  withinHours: within.trim() === '' ? null : Number(within),
  covers: Object.entries(covers).map(([memberId, coverId]) => ({
    memberId,
    coverId: coverId === '' ? null : coverId,
  })),
});

/** One page, one button: the hours, how soon, and who covers whom belong together. */
export function SafetyForm(props: SafetyFormProps) {
  const { opened, entries, put, saving } = useSaving(props);
  const there = currentOf(saving.error);
  return (
    <form
      className="stack-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {there && <Banner tone="attention">{t('who-looks.elsewhere')}</Banner>}
      <Hours settings={opened} entries={entries} put={put} failure={saving.error} />
      <Covers settings={opened} entries={entries} put={put} />
      {saving.error && !there && <Wrong>{reasonOf(saving.error)}</Wrong>}
      <Button kind="main" type="submit" busy={saving.isPending && t('who-looks.saving')}>
        {t('who-looks.save')}
      </Button>
    </form>
  );
}

/** Where somebody else was first, what they said stands in the fields, and the page says so. */
function useSaving({ practice, settings, onSaved }: SafetyFormProps) {
  const [entries, setEntries] = useState(() => entriesOf(settings));
  const [opened, setOpened] = useState(settings);
  const hold = (now: SafetySettings) => {
    setOpened(now);
    setEntries(entriesOf(now));
  };
  const saving = useMutation({
    mutationFn: () => changeSafety({ practice, revision: opened.revision, body: bodyOf(entries) }),
    onSuccess: (saved) => {
      hold(saved);
      return onSaved(saved);
    },
    onError: (failure) => {
      const there = currentOf(failure);
      if (there) hold(there);
    },
  });
  const put = (part: Partial<Entries>) => setEntries((now) => ({ ...now, ...part }));
  return { opened, entries, put, saving };
}

interface FieldsProps {
  settings: SafetySettings;
  entries: Entries;
  put: (part: Partial<Entries>) => void;
}

function Hours({ settings, entries, put, failure }: FieldsProps & { failure: unknown }) {
  const about = (field: string) =>
    failure instanceof ApiProblem ? failure.about(field) : undefined;
  return (
    <>
      <section className="stack-3">
        <h2>{t('who-looks.hours')}</h2>
        <p className="small quiet">
          {t('who-looks.hours.hint', { zone: settings.timeZone.replaceAll('_', ' ') })}
        </p>
        <HoursFields
          hours={entries.hours}
          onChange={(hours) => put({ hours })}
          wrongAt={(at) => about(`workingHours/${at}/until`) ?? about(`workingHours/${at}/from`)}
        />
      </section>
      <TextField
        type="number"
        min={1}
        max={40}
        inputMode="numeric"
        label={t('who-looks.within')}
        hint={t('who-looks.within.hint')}
        value={entries.within}
        wrong={about('withinHours')}
        onChange={({ target }) => put({ within: target.value })}
      />
    </>
  );
}

const Covers = ({ settings: { therapists, covers }, entries, put }: FieldsProps) => (
  <section className="stack-3">
    <h2>{t('who-looks.covers')}</h2>
    <p className="small quiet">{t('who-looks.covers.hint')}</p>
    {therapists.map(({ memberId, name }) => (
      <SelectField
        key={memberId}
        label={t('who-looks.cover', { name })}
        value={entries.covers[memberId] ?? ''}
        onChange={({ target }) => put({ covers: { ...entries.covers, [memberId]: target.value } })}
      >
        <option value="">{t('who-looks.cover.none')}</option>
        {covers
          .filter((one) => one.memberId !== memberId)
          .map((one) => (
            <option key={one.memberId} value={one.memberId}>
              {one.name}
            </option>
          ))}
      </SelectField>
    ))}
  </section>
);

/** What stands there now, where somebody else was first. */
function currentOf(failure: unknown): SafetySettings | null {
  if (!(failure instanceof ApiProblem) || !failure.is('revision-changed')) return null;
  return isSettings(failure.current) ? failure.current : null;
}

const isSettings = (current: unknown): current is SafetySettings =>
  typeof current === 'object' &&
  current !== null &&
  'workingHours' in current &&
  'therapists' in current;
