import type { CaseloadLine } from '@selfward/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import styles from './pathways.module.css';

interface BeginWithProps {
  practice: string;
  slug: string;
  /** Those in the caller's care. */
  clients: readonly CaseloadLine[];
}

/** With whom: the card is then filled in on the client's own page. */
export function BeginWith({ practice, slug, clients }: BeginWithProps) {
  const [client, setClient] = useState('');
  const navigate = useNavigate();
  if (clients.length === 0) return null;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (client === '') return;
    void navigate({
      to: '/p/$practice/therapist/clients/$client/pathway',
      params: { practice, client },
      search: { begin: slug },
    });
  };
  return (
    <form className={styles['shift']} onSubmit={begin}>
      <SelectField
        label={t('pathway.begin')}
        value={client}
        onChange={({ target }) => setClient(target.value)}
      >
        <option value="">{t('card.choose')}</option>
        {clients.map(({ clientId, name }) => (
          <option key={clientId} value={clientId}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" disabled={client === ''}>
        {t('pathway.begin.do')}
      </Button>
    </form>
  );
}
