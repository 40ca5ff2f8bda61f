import type { Client } from '@selfward/contract';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Wrong } from '../../ui/field.tsx';
import { actReasonOf, useAct } from '../../ui/use-act.ts';
import { useFocusOnWrong } from '../../ui/use-focus-on-wrong.ts';
import { ClientFields } from './client-fields.tsx';
import { createClient } from './clients.api.ts';
import styles from './clients.module.css';
import { noEntries, recordOf } from './record.ts';

interface NewClientFormProps {
  practice: string;
  onMade: (client: Client) => unknown;
}

/** Asked first, because Selfward is made for nothing else. */
export function NewClientForm({ practice, onMade }: NewClientFormProps) {
  const [isAdult, setAdult] = useState<boolean>();
  return (
    <div className="stack-5">
      <ChooseOne
        across
        legend={t('client.adult')}
        choices={[
          { value: 'yes', text: t('answer.yes') },
          { value: 'no', text: t('answer.no') },
        ]}
        value={isAdult === undefined ? undefined : yesNo(isAdult)}
        onChoose={(chosen) => setAdult(chosen === 'yes')}
      />
      {isAdult === false && <output>{t('client.adult.no')}</output>}
      <div hidden={isAdult !== true}>
        <RecordForm practice={practice} onMade={onMade} />
      </div>
    </div>
  );
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

function RecordForm({ practice, onMade }: NewClientFormProps) {
  const [entries, setEntries] = useState(noEntries);
  const making = useAct({ send: createClient, onDone: onMade });
  const form = useFocusOnWrong(making.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate({ practice, body: { ...recordOf(entries), isAdultInIndividualWork: true } });
  };
  return (
    <form className="stack-4" ref={form} onSubmit={submit} noValidate>
      <ClientFields
        entries={entries}
        onChange={setEntries}
        problem={making.error instanceof ApiProblem ? making.error : null}
      />
      {making.error && <Wrong>{actReasonOf(making.error)}</Wrong>}
      <div className={styles['acts']}>
        <Button kind="main" type="submit" busy={making.isPending && t('client.making')}>
          {t('client.make')}
        </Button>
      </div>
    </form>
  );
}
