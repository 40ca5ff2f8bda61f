import type { HelpContact } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Wrong } from '../../ui/field.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entry } from '../../ui/sheet.tsx';
import { orderContacts, takeAwayContact } from './settings.api.ts';

interface ContactEntryProps {
  practice: string;
  contact: HelpContact;
  all: readonly HelpContact[];
  onChange: () => void;
  onChanged: () => unknown;
}

export function ContactEntry(props: ContactEntryProps) {
  const { name, checkedOn, isCheckDue, source } = props.contact;
  return (
    <Entry>
      <div className="stack-2">
        <h3 dir="auto">{name}</h3>
        <p className="meta">{factsOf(props.contact)}</p>
        <p className="meta">{t('contacts.checked', { day: dayName(checkedOn), source })}</p>
        {isCheckDue && (
          <Chip tone="attention" icon="attention">
            {t('contacts.check-again')}
          </Chip>
        )}
        <ContactActs {...props} />
      </div>
    </Entry>
  );
}

function factsOf({ kind, phone, textNumber, hours, languages }: HelpContact): string {
  const facts = [t(`help-kind.${kind}`), phone, textNumber, hours, languages];
  return sentence(facts.flatMap((fact) => fact || []));
}

function ContactActs({ practice, contact, all, onChange, onChanged }: ContactEntryProps) {
  const taking = useMutation({ mutationFn: takeAwayContact, onSuccess: onChanged });
  const ordering = useMutation({ mutationFn: orderContacts, onSuccess: onChanged });
  const failure = taking.error ?? ordering.error;
  const at = all.indexOf(contact);
  const up = () => {
    const others = all.flatMap(({ id }) => (id === contact.id ? [] : id));
    ordering.mutate({ practice, ids: others.toSpliced(at - 1, 0, contact.id) });
  };
  return (
    <>
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
    </>
  );
}
