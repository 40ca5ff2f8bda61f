import type { Client } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Wrong } from '../../ui/field.tsx';
import { SaveActs } from '../../ui/save-acts.tsx';
import { TwoVersions } from '../../ui/two-versions.tsx';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { useThereNow } from '../../ui/use-there-now.ts';
import { AdultField } from './adult-field.tsx';
import { ClientFields } from './client-fields.tsx';
import { changeClient } from './clients.api.ts';
import { entriesOf, inBoth, recordOf } from './record.ts';

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
  const { there, learn } = useThereNow<Client>('inCareSince');
  const changing = useMutation({ mutationFn: changeClient, onSuccess: onChanged, onError: learn });
  const form = useFocusOnWrong(changing.error);
  const save = (revision: number) =>
    changing.mutate({ practice, client: opened.id, revision, body: recordOf(entries) });
  if (there)
    return (
      <TwoVersions
        fields={inBoth(entries, entriesOf(there))}
        failure={changing.error}
        onMine={() => save(there.revision)}
        onTheirs={() => onChanged(there)}
      />
    );
  const problem = changing.error instanceof ApiProblem ? changing.error : null;
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
      <SaveActs
        text={t('client.save')}
        busy={changing.isPending && t('client.saving')}
        onCancel={onCancel}
      />
    </form>
  );
}
