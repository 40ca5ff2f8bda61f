import type { HelpContact } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Wrong } from '../../ui/field.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entry } from '../../ui/sheet.tsx';
import { orderContacts } from './settings.api.ts';

interface ContactEntryProps {
  practice: string;
  contact: HelpContact;
  all: readonly HelpContact[];
  /** A form stands on the page: nothing else happens beside it. */
  isOpen: boolean;
  onChange: () => void;
  onTakeAway: () => void;
  onChanged: () => unknown;
}
type ActProps = Omit<ContactEntryProps, 'isOpen'>;

export function ContactEntry(props: ContactEntryProps) {
  const { contact, isOpen } = props;
  const { name, checkedOn, isCheckDue, source } = contact;
  return (
    <Entry>
      <RowOf acts={!isOpen && <ContactActs {...props} />}>
        <h3 dir="auto">{name}</h3>
        <p className="meta">{factsOf(contact)}</p>
        <p className="meta">{t('contacts.checked', { day: dayName(checkedOn), source })}</p>
        {isCheckDue && (
          <p>
            <Chip tone="attention" icon="attention">
              {t('contacts.check-again')}
            </Chip>
          </p>
        )}
      </RowOf>
    </Entry>
  );
}

function factsOf({ kind, phone, textNumber, hours, languages }: HelpContact): string {
  const facts = [t(`help-kind.${kind}`), phone, textNumber, hours, languages];
  return sentence(facts.flatMap((fact) => fact || []));
}

function ContactActs({ practice, contact, all, onChange, onTakeAway, onChanged }: ActProps) {
  // Also when it did not work: somebody else may have been first.
  const ordering = useMutation({ mutationFn: orderContacts, onSettled: onChanged });
  const { name } = contact;
  const at = all.indexOf(contact);
  const up = () => {
    const others = all.flatMap(({ id }) => (id === contact.id ? [] : id));
    ordering.mutate({ practice, ids: others.toSpliced(at - 1, 0, contact.id) });
  };
  return (
    <>
      {ordering.error && <Wrong>{reasonOf(ordering.error)}</Wrong>}
      <Button kind="quiet" onClick={onChange} aria-label={t('contacts.change.of', { name })}>
        {t('contacts.change')}
      </Button>
      {at > 0 && (
        <Button kind="quiet" onClick={up} aria-label={t('contacts.up.of', { name })}>
          {t('contacts.up')}
        </Button>
      )}
      <Button kind="quiet" onClick={onTakeAway} aria-label={t('contacts.take-away.of', { name })}>
        {t('contacts.take-away')}
      </Button>
    </>
  );
}
