import type { HelpContacts } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Entries, Part } from '../../ui/sheet.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { ContactEntry } from './contact-entry.tsx';
import { ContactForm } from './contact-form.tsx';
import { contactsQuery } from './settings.api.ts';

/** Whom clients can call. Without one their page shows the practice's phone and the local emergency number. */
export function Contacts({ practice }: { practice: string }) {
  const { data, error, refetch } = useQuery(contactsQuery(practice));
  return (
    <Part title={t('contacts.title')}>
      <div className="stack-4 after-head">
        <p className="quiet">{t('contacts.lead')}</p>
        {!data && error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
        {!data && !error && <Skeleton />}
        {data && <List practice={practice} data={data} />}
      </div>
    </Part>
  );
}

function List({ practice, data }: { practice: string; data: HelpContacts }) {
  const queries = useQueryClient();
  /** `new`, the id of the one that is changed, or nothing. */
  const [open, setOpen] = useState<string | null>(null);
  const { contacts, today } = data;
  const changed = () => {
    setOpen(null);
    return queries.invalidateQueries({ queryKey: contactsQuery(practice).queryKey });
  };
  const form = { practice, today, onDone: changed, onCancel: () => setOpen(null) };
  const ofOne = { practice, all: contacts, onChanged: changed };
  return (
    <>
      {contacts.length === 0 && open === null && <Empty>{t('contacts.empty')}</Empty>}
      {contacts.length > 0 && (
        <Entries>
          {contacts.map((contact) => (
            <li key={contact.id}>
              {open === contact.id ? (
                <ContactForm {...form} contact={contact} />
              ) : (
                <ContactEntry {...ofOne} contact={contact} onChange={() => setOpen(contact.id)} />
              )}
            </li>
          ))}
        </Entries>
      )}
      {open === 'new' && <ContactForm {...form} />}
      {open === null && (
        <Acts>
          <Button icon="plus" onClick={() => setOpen('new')}>
            {t('contacts.add')}
          </Button>
        </Acts>
      )}
    </>
  );
}
