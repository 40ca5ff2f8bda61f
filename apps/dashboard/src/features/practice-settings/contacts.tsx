import type { HelpContact, HelpContacts } from '@selfward/contract';
import { isInUnitedStates } from '@selfward/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Entries, Part } from '../../ui/sheet.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useAct } from '../../ui/use-act.ts';
import { Empty } from '../../ui/waiting.tsx';
import { ContactEntry } from './contact-entry.tsx';
import { ContactForm } from './contact-form.tsx';
import {
  addContact,
  contactsQuery,
  orderContacts,
  settingsQuery,
  takeAwayContact,
} from './settings.api.ts';

/** Whom clients can call, and what their page has as long as there is nobody. */
export function Contacts({ practice }: { practice: string }) {
  const query = useQuery(contactsQuery(practice));
  const { data } = query;
  return (
    <Part title={t('contacts.title')}>
      <div className="stack-4 after-head">
        <p className="quiet">{t('contacts.lead')}</p>
        <NotYet query={query} />
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
  const changed = () => queries.invalidateQueries({ queryKey: contactsQuery(practice).queryKey });
  const close = () => setOpen(null);
  const done = () => {
    close();
    return changed();
  };
  const { takeAway, failure } = useTakeAway(practice, contacts, changed);
  const ofEach = { practice, all: contacts, isOpen: open !== null, onChanged: changed };
  const form = { practice, today, onDone: done, onCancel: close };
  return (
    <>
      {contacts.length === 0 && open === null && <Nobody practice={practice} />}
      {failure && <Wrong>{reasonOf(failure)}</Wrong>}
      <Entries>
        {contacts.map((contact) => (
          <li key={contact.id}>
            {open === contact.id ? (
              <ContactForm {...form} contact={contact} />
            ) : (
              <ContactEntry
                {...ofEach}
                contact={contact}
                onChange={() => setOpen(contact.id)}
                onTakeAway={() => takeAway({ practice, contact })}
              />
            )}
          </li>
        ))}
      </Entries>
      {open === 'new' && <ContactForm {...form} />}
      {open === null && <AddContact onAdd={() => setOpen('new')} />}
    </>
  );
}

/** What clients see meanwhile goes by the zone and the phone, as they were saved above. */
function Nobody({ practice }: { practice: string }) {
  const { data } = useQuery(settingsQuery(practice));
  if (!data) return null;
  const where = isInUnitedStates(data.timeZone) ? 'us' : 'elsewhere';
  return <Empty>{t(`contacts.empty.${where}.${data.phone ? 'phone' : 'no-phone'}`)}</Empty>;
}

const AddContact = ({ onAdd }: { onAdd: () => void }) => (
  <Acts>
    <Button icon="plus" onClick={onAdd}>
      {t('contacts.add')}
    </Button>
  </Acts>
);

interface TakenAway {
  contact: HelpContact;
  order: readonly string[];
}

/** At once, with ten seconds to think again: then it is entered once more, in its old place. */
function useTakeAway(practice: string, all: readonly HelpContact[], onChanged: () => unknown) {
  const back = useAct({
    send: async ({ contact, order }: TakenAway, key) => {
      const { id, revision, isCheckDue, ...body } = contact;
      const added = await addContact({ practice, body }, key);
      await orderContacts({ practice, ids: order.map((one) => (one === id ? added.id : one)) });
    },
    onDone: onChanged,
    onError: onChanged,
  });
  const taking = useMutation({
    mutationFn: takeAwayContact,
    onSuccess: (_none, { contact }) => {
      const order = all.map(({ id }) => id); // as it was: the list is fetched anew meanwhile
      undoable(t('contacts.taken-away', { name: contact.name }), () =>
        back.mutateAsync({ contact, order }),
      );
    },
    onSettled: onChanged,
  });
  return { takeAway: taking.mutate, failure: taking.error };
}
