import type { Client } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { ChangeForm } from '../../ui/change-form.tsx';
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
  const save = (revision: number) =>
    changing.mutate({ practice, client: opened.id, revision, body: recordOf(entries) });
  const conflict = there && {
    fields: inBoth(entries, entriesOf(there)),
    onMine: () => save(there.revision),
    onTheirs: () => onChanged(there),
  };
  const problem = changing.error instanceof ApiProblem ? changing.error : null;
  const busy = changing.isPending && t('client.saving');
  return (
    <ChangeForm
      conflict={conflict}
      failure={changing.error}
      onSave={() => save(opened.revision)}
      acts={{ text: t('client.save'), busy, onCancel }}
    >
      <AdultField
        value={entries.isAdultInIndividualWork}
        onChoose={(isAdultInIndividualWork) => setEntries({ ...entries, isAdultInIndividualWork })}
      />
      <ClientFields entries={entries} onChange={setEntries} problem={problem} />
    </ChangeForm>
  );
}
