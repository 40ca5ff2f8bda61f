import type { Client } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { AdultField } from './adult-field.tsx';
import { ClientFields } from './client-fields.tsx';
import { changeClient } from './clients.api.ts';
import styles from './clients.module.css';
import { entriesOf, isClient, recordOf } from './record.ts';
import { TwoVersions } from './two-versions.tsx';

interface ChangeClientFormProps {
  practice: string;
  client: Client;
  onChanged: (client: Client) => unknown;
  onCancel: () => void;
}

export function ChangeClientForm({ practice, client, onChanged, onCancel }: ChangeClientFormProps) {
  // The form holds on to the version it was opened with; a fetch behind it changes nothing here.
  const [opened] = useState(client);
  const [entries, setEntries] = useState(() => entriesOf(opened));
  const changing = useMutation({ mutationFn: changeClient, onSuccess: onChanged });
  const form = useFocusOnWrong(changing.error);
  const save = (revision: number) =>
    changing.mutate({ practice, client: opened.id, revision, body: recordOf(entries) });
  const problem = changing.error instanceof ApiProblem ? changing.error : null;
  const there = problem?.is('revision-changed') && isClient(problem.current) && problem.current;
  if (there)
    return (
      <TwoVersions
        mine={entries}
        theirs={entriesOf(there)}
        onMine={() => save(there.revision)}
        onTheirs={() => onChanged(there)}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(opened.revision);
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <AdultField
        value={entries.isAdultInIndividualWork}
        onChoose={(isAdultInIndividualWork) => setEntries({ ...entries, isAdultInIndividualWork })}
      />
      <ClientFields entries={entries} onChange={setEntries} problem={problem} />
      {changing.error && <Wrong>{reasonOf(changing.error)}</Wrong>}
      <Acts isSaving={changing.isPending} onCancel={onCancel} />
    </form>
  );
}

const Acts = ({ isSaving, onCancel }: { isSaving: boolean; onCancel: () => void }) => (
  <div className={styles['acts']}>
    <Button kind="main" type="submit" busy={isSaving && t('client.saving')}>
      {t('client.save')}
    </Button>
    <Button kind="quiet" onClick={onCancel}>
      {t('cancel')}
    </Button>
  </div>
);
