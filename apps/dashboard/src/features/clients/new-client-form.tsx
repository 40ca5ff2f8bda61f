import type { Client } from '@selfward/contract';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Wrong } from '../../ui/field.tsx';
import { SaveActs } from '../../ui/save-acts.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { AdultField } from './adult-field.tsx';
import { ClientFields } from './client-fields.tsx';
import { createClient } from './clients.api.ts';
import { noEntries, recordOf } from './record.ts';

interface NewClientFormProps {
  practice: string;
  onMade: (client: Client) => unknown;
}

/** Asked first, because Selfward is made for nothing else: whoever it is not for gets no invitation. */
export function NewClientForm({ practice, onMade }: NewClientFormProps) {
  const [entries, setEntries] = useState(noEntries);
  const [isAsked, setAsked] = useState(false);
  const { isAdultInIndividualWork: isAdult } = entries;
  const making = useAct({ send: createClient, onDone: onMade });
  const form = useFocusOnWrong(making.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate({ practice, body: recordOf(entries) });
  };
  return (
    <form className="stack-5" ref={form} onSubmit={submit} noValidate>
      <AdultField
        value={isAsked ? isAdult : undefined}
        onChoose={(chosen) => {
          setAsked(true);
          setEntries({ ...entries, isAdultInIndividualWork: chosen });
        }}
      />
      <div hidden={!isAsked} className="stack-4">
        <ClientFields
          entries={entries}
          onChange={setEntries}
          problem={making.error instanceof ApiProblem ? making.error : null}
        />
        {making.error && <Wrong>{actReasonOf(making.error)}</Wrong>}
        <SaveActs text={t('client.make')} busy={making.isPending && t('client.making')} />
      </div>
    </form>
  );
}
