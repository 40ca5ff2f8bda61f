import type { OpenedAssignment, SafetyCard } from '@selfward/contract';
import { crisisLineOf, onHelpCard } from '@selfward/domain';
import { useEffect, useId, useRef, useState } from 'react';
import { type KeptContacts, keptContacts } from '../../../features/help/kept-contacts.ts';
import { useSaveState, type Writing } from '../../../features/writing/use-saver.ts';
import { listOf } from '../../../i18n/list-of.ts';
import { inWords, t } from '../../../i18n/t.ts';
import { Button, ButtonAnchor } from '../../../ui/button.tsx';
import styles from './help-card.module.css';
import { OwnPlan } from './own-plan.tsx';

interface HelpCardProps {
  opened: OpenedAssignment;
  card: SafetyCard;
  writing: Writing;
  /** Where the answer stands that brought this up. */
  item: string;
  onContinue: () => void;
  onStop: () => void;
}

/**
 * At the tap, on this device alone, before and whatever saving does: numbers that can be called. It asks
 * nothing, holds nothing up, and nothing waits behind it.
 */
export function HelpCard({ opened, card, writing, item, onContinue, onStop }: HelpCardProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles['card']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onContinue();
      }}
    >
      <div className={styles['in']}>
        <h1 id={id} tabIndex={-1} data-first>
          {t('safety.help.title')}
        </h1>
        <p>{t('safety.help.lead')}</p>
        <p>
          <strong>{t('safety.help.reach')}</strong>
        </p>
        <Numbers />
        <OwnPlan />
        <Arrived {...{ opened, card, writing, item }} />
        <p>{t('safety.help.ways')}</p>
        <div className={styles['acts']}>
          <Button onClick={onStop}>{t('safety.help.stop')}</Button>
          <Button onClick={onContinue}>{t('safety.help.continue')}</Button>
        </div>
      </div>
    </dialog>
  );
}

/** As the practice entered them; without any, the page that has what ships with its source. */
function Numbers() {
  const kept = useKept();
  const lines = kept.contacts.filter(({ kind }) => onHelpCard.includes(kind));
  const { isInUnitedStates } = kept;
  const hasCrisisLine = lines.some(({ kind }) => kind === 'crisis');
  const ships = crisisLineOf({ hasCrisisLine, isInUnitedStates });
  return (
    <ul className={styles['numbers']}>
      {lines.flatMap(({ name, phone, textNumber, hours }, at) => [
        ...(phone
          ? [<Line key={`${at} call`} way="call" number={phone} note={join(name, hours)} />]
          : []),
        ...(textNumber
          ? [<Line key={`${at} text`} way="text" number={textNumber} note={join(name, hours)} />]
          : []),
      ])}
      {ships && (
        <>
          <Line way="call" number={ships} note={t('safety.help.us')} />
          <Line way="text" number={ships} note={t('safety.help.us')} />
        </>
      )}
      <li>
        <ButtonAnchor wide href="/help.html">
          {t('safety.help.more')}
        </ButtonAnchor>
      </li>
    </ul>
  );
}

const join = (...words: string[]): string => words.filter((word) => word !== '').join(' · ');

const schemes = { call: 'tel:', text: 'sms:' } as const;

const Line = ({ way, number, note }: { way: 'call' | 'text'; number: string; note: string }) => (
  <li>
    <ButtonAnchor wide href={`${schemes[way]}${number.replaceAll(/[^+0-9]/g, '')}`}>
      <span className={styles['number']}>
        <strong>{t(`safety.help.${way}`, { number })}</strong>
        <span className="small quiet" dir="auto">
          {note}
        </span>
      </span>
    </ButtonAnchor>
  </li>
);

function useKept(): KeptContacts {
  const [kept, setKept] = useState<KeptContacts>({ contacts: [], isInUnitedStates: false });
  useEffect(() => {
    let isHere = true;
    void keptContacts().then((found) => isHere && setKept(found));
    return () => {
      isHere = false;
    };
  }, []);
  return kept;
}

/** What is true of the answer at this moment, and never that somebody is watching. */
function Arrived({
  card,
  writing,
  item,
}: Pick<HelpCardProps, 'opened' | 'card' | 'writing' | 'item'>) {
  const { kind } = useSaveState(writing.lines, item, true);
  const names = listOf(card.names);
  const n = card.withinHours;
  const inTime =
    n === null
      ? t('safety.help.here.together', { names })
      : t('safety.help.here', { names, n, words: inWords(n) });
  return (
    <output>
      {kind === 'saved' && inTime}
      {kind === 'saving' && t('safety.help.on-its-way')}
      {kind !== 'saved' && kind !== 'saving' && t('safety.help.not-yet')}
    </output>
  );
}
