import type { PracticeSettings } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Wrong } from '../../ui/field.tsx';
import { SaveActs } from '../../ui/save-acts.tsx';
import { TwoVersions } from '../../ui/two-versions.tsx';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { useThereNow } from '../../ui/use-there-now.ts';
import { changePractice } from './settings.api.ts';
import { bodyOf, entriesOf, inBoth, SettingsFields } from './settings-fields.tsx';

interface SettingsFormProps {
  practice: string;
  settings: PracticeSettings;
  onSaved: (settings: PracticeSettings) => unknown;
}

export function SettingsForm({ practice, settings, onSaved }: SettingsFormProps) {
  const [entries, setEntries] = useState(() => entriesOf(settings));
  const { opened, there, hold, saving } = useSaving(settings, onSaved);
  const form = useFocusOnWrong(saving.error);
  const save = ({ revision }: PracticeSettings) =>
    saving.mutate({ practice, revision, body: bodyOf(entries) });
  const takeTheirs = (theirs: PracticeSettings) => {
    hold(theirs);
    saving.reset();
    setEntries(entriesOf(theirs));
  };
  if (there)
    return (
      <TwoVersions
        fields={inBoth(entries, entriesOf(there))}
        failure={saving.error}
        onMine={() => save(there)}
        onTheirs={() => takeTheirs(there)}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(opened);
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <SettingsFields entries={entries} onChange={setEntries} failure={saving.error} />
      {saving.error && <Wrong>{reasonOf(saving.error)}</Wrong>}
      <SaveActs text={t('house.save')} busy={saving.isPending && t('house.saving')} />
    </form>
  );
}

/** The form holds on to the version it was opened with; a fetch behind it changes nothing here. */
function useSaving(settings: PracticeSettings, onSaved: SettingsFormProps['onSaved']) {
  const [opened, setOpened] = useState(settings);
  const { there, learn, forget } = useThereNow<PracticeSettings>('readingHabit');
  const hold = (now: PracticeSettings) => {
    forget();
    setOpened(now);
  };
  const saving = useMutation({
    mutationFn: changePractice,
    onError: learn,
    onSuccess: (saved) => {
      hold(saved);
      return onSaved(saved);
    },
  });
  return { opened, there, hold, saving };
}
