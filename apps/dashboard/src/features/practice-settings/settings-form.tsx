import type { PracticeSettings } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { ChangeForm } from '../../ui/change-form.tsx';
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
  const save = ({ revision }: PracticeSettings) =>
    saving.mutate({ practice, revision, body: bodyOf(entries) });
  const takeTheirs = (theirs: PracticeSettings) => {
    hold(theirs);
    saving.reset();
    setEntries(entriesOf(theirs));
  };
  const conflict = there && {
    fields: inBoth(entries, entriesOf(there)),
    onMine: () => save(there),
    onTheirs: () => takeTheirs(there),
  };
  return (
    <ChangeForm
      conflict={conflict}
      failure={saving.error}
      onSave={() => save(opened)}
      acts={{ text: t('house.save'), busy: saving.isPending && t('house.saving') }}
    >
      <SettingsFields entries={entries} onChange={setEntries} failure={saving.error} />
    </ChangeForm>
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
