import type { ContactPart, PlanContact } from '@selfward/domain';
import { useEffect, useId, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField, WordsField } from '../../ui/field.tsx';
import styles from './safety-plan.module.css';

/** A short list can be read when it is needed. */
const most = 20;

interface ContactFieldsProps {
  part: ContactPart;
  contacts: readonly PlanContact[];
  onWrite: (contacts: PlanContact[]) => void;
}

export function ContactFields({ part, contacts, onWrite }: ContactFieldsProps) {
  const id = useId();
  const { list, add } = useAdding(contacts, onWrite);
  const change = (changed: PlanContact) =>
    onWrite(contacts.map((one) => (one.id === changed.id ? changed : one)));
  return (
    <section className="stack-3" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {t(`safety-plan.part.${part}`)}
      </h2>
      <p className="small quiet">{t(`my-plan.hint.${part}`)}</p>
      {contacts.length > 0 && (
        <ul className={styles['contacts']} ref={list}>
          {contacts.map((contact) => (
            <li className={styles['contact']} key={contact.id}>
              <OneContact
                contact={contact}
                onWrite={(changes) => change({ ...contact, ...changes })}
                onRemove={() => onWrite(contacts.filter((one) => one.id !== contact.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {contacts.length < most && (
        <p>
          <Button icon="plus" onClick={add}>
            {t(`my-plan.add.${part}`)}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Whoever adds somebody writes their name next. */
function useAdding(contacts: readonly PlanContact[], onWrite: (contacts: PlanContact[]) => void) {
  const list = useRef<HTMLUListElement>(null);
  const isAdded = useRef(false);
  const count = contacts.length;
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    list.current?.children[count - 1]?.querySelector('input')?.focus();
  }, [count]);
  const add = () => {
    isAdded.current = true;
    onWrite([...contacts, { id: crypto.randomUUID(), name: '', phone: '', say: '' }]);
  };
  return { list, add };
}

interface OneContactProps {
  contact: PlanContact;
  onWrite: (change: Partial<PlanContact>) => void;
  onRemove: () => void;
}

const OneContact = ({ contact, onWrite, onRemove }: OneContactProps) => (
  <>
    <TextField
      label={t('my-plan.name')}
      maxLength={200}
      autoComplete="off"
      value={contact.name}
      onChange={({ target }) => onWrite({ name: target.value })}
    />
    <TextField
      label={t('my-plan.phone')}
      type="tel"
      maxLength={80}
      autoComplete="off"
      value={contact.phone}
      onChange={({ target }) => onWrite({ phone: target.value })}
    />
    <WordsField
      label={t('my-plan.say')}
      hint={t('my-plan.say.hint')}
      maxLength={1000}
      value={contact.say}
      onChange={({ target }) => onWrite({ say: target.value })}
    />
    <Button
      kind="quiet"
      aria-label={t('my-plan.remove.who', {
        name: contact.name.trim() || t('safety-plan.unnamed'),
      })}
      onClick={onRemove}
    >
      {t('my-plan.remove')}
    </Button>
  </>
);
