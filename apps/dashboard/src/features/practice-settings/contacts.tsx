import type { HelpContact } from '@selfward/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Wrong } from '../../ui/field.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { ContactForm } from './contact-form.tsx';
import { contactsQuery, orderContacts, takeAwayContact } from './settings.api.ts';

/** `new`, the id of the one that is changed, or nothing. */
type Open = string | null;

/** Whom clients can call. Without one their page shows the practice's phone and the local emergency number. */
export function Contacts({ practice }: { practice: string }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const { data, error, refetch } = useQuery(contactsQuery(practice));
  const changed = () => {
    setOpen(null);
    return queries.invalidateQueries({ queryKey: contactsQuery(practice).queryKey });
  };
  const form = { practice, onDone: changed, onCancel: () => setOpen(null) };
  const contacts = data?.contacts ?? [];
  return (
    <Part title={t('contacts.title')}>
      <div className="stack-4 after-head">
        <p className="quiet">{t('contacts.lead')}</p>
        {!data && error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
        {!data && !error && <Skeleton />}
        {data && contacts.length === 0 && open === null && <Empty>{t('contacts.empty')}</Empty>}
        {contacts.length > 0 && (
          <Entries>
            {contacts.map((contact) => (
              <li key={contact.id}>
                {open === contact.id ? (
                  <ContactForm {...form} today={data?.today ?? ''} contact={contact} />
                ) : (
                  <ContactEntry
                    practice={practice}
                    contact={contact}
                    all={contacts}
                    onChange={() => setOpen(contact.id)}
                    onChanged={changed}
                  />
                )}
              </li>
            ))}
          </Entries>
        )}
        {data && open === 'new' && <ContactForm {...form} today={data.today} />}
        {data && open === null && (
          <Acts>
            <Button icon="plus" onClick={() => setOpen('new')}>
              {t('contacts.add')}
            </Button>
          </Acts>
        )}
      </div>
    </Part>
  );
}

interface ContactEntryProps {
  practice: string;
  contact: HelpContact;
  all: readonly HelpContact[];
  onChange: () => void;
  onChanged: () => unknown;
}

function ContactEntry({ practice, contact, all, onChange, onChanged }: ContactEntryProps) {
  const taking = useMutation({ mutationFn: takeAwayContact, onSuccess: onChanged });
  const ordering = useMutation({ mutationFn: orderContacts, onSuccess: onChanged });
  const failure = taking.error ?? ordering.error;
  const ids = all.map(({ id }) => id);
  const at = ids.indexOf(contact.id);
  const up = () => {
    const others = ids.filter((id) => id !== contact.id);
    ordering.mutate({ practice, ids: others.toSpliced(at - 1, 0, contact.id) });
  };
  const { name, phone, textNumber, hours, languages, checkedOn, isCheckDue } = contact;
  const facts = [t(`help-kind.${contact.kind}`), phone, textNumber, hours, languages];
  return (
    <Entry>
      <div className="stack-2">
        <h3 dir="auto">{name}</h3>
        <p className="meta">{sentence(facts.flatMap((fact) => fact || []))}</p>
        <p className="meta">
          {t('contacts.checked', { day: dayName(checkedOn), source: contact.source })}
        </p>
        {isCheckDue && (
          <Chip tone="attention" icon="attention">
            {t('contacts.check-again')}
          </Chip>
        )}
        {failure && <Wrong>{reasonOf(failure)}</Wrong>}
        <Acts>
          <Button kind="quiet" onClick={onChange}>
            {t('contacts.change')}
          </Button>
          {at > 0 && (
            <Button kind="quiet" onClick={up}>
              {t('contacts.up')}
            </Button>
          )}
          <Button kind="quiet" onClick={() => taking.mutate({ practice, contact })}>
            {t('contacts.take-away')}
          </Button>
        </Acts>
      </div>
    </Entry>
  );
}
