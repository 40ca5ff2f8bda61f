import { crisisLineOf, onHelpCard } from '@selfward/domain';
import { useEffect, useState } from 'react';
import {
  type KeptContacts,
  keptContacts,
  nothingKept,
} from '../../../features/help/kept-contacts.ts';
import { t } from '../../../i18n/t.ts';
import { ButtonAnchor } from '../../../ui/button.tsx';
import styles from './help-card.module.css';

interface Offered {
  way: 'call' | 'text';
  number: string;
  note: string;
}

/** From this device; without any number, the page that has what ships with its source. */
export const Numbers = ({ kept }: { kept: KeptContacts }) => (
  <ul className={styles['numbers']}>
    {numbersOf(kept).map((one, at) => (
      <li key={at}>
        <Line {...one} />
      </li>
    ))}
    <li>
      <ButtonAnchor wide href="/help.html">
        {t('safety.help.more')}
      </ButtonAnchor>
    </li>
  </ul>
);

/** What is for danger comes first, then who can be talked to, and the practice last: it has hours too. */
function numbersOf(kept: KeptContacts): Offered[] {
  const kinds = onHelpCard.map((kind) => ({
    kind,
    lines: kept.contacts.filter((one) => one.kind === kind).flatMap(ofContact),
  }));
  const hasCrisisLine = kinds.some(({ kind, lines }) => kind === 'crisis' && lines.length > 0);
  const ships = crisisLineOf({ hasCrisisLine, isInUnitedStates: kept.isInUnitedStates });
  return [
    ...kinds.flatMap(({ kind, lines }) =>
      kind === 'crisis' ? [...lines, ...shipped(ships)] : lines,
    ),
    ...ofPractice(kept.practice),
  ];
}

const ofContact = ({
  name,
  phone,
  textNumber,
  hours,
}: KeptContacts['contacts'][number]): Offered[] => {
  const note = join(name, openAt(hours));
  return [
    ...(phone ? [{ way: 'call' as const, number: phone, note }] : []),
    ...(textNumber ? [{ way: 'text' as const, number: textNumber, note }] : []),
  ];
};

const shipped = (number: string | null): Offered[] =>
  number === null
    ? []
    : (['call', 'text'] as const).map((way) => ({ way, number, note: t('safety.help.us') }));

const ofPractice = (practice: KeptContacts['practice']): Offered[] =>
  practice === null
    ? []
    : [
        {
          way: 'call',
          number: practice.phone,
          note: join(t('safety.help.practice', { name: practice.name }), openAt(practice.hours)),
        },
      ];

/** A line that is closed now helps nobody, so when it is open is called hours. */
const openAt = (hours: string): string => (hours === '' ? '' : t('safety.help.hours', { hours }));

const join = (...words: string[]): string => words.filter((word) => word !== '').join(' · ');

const schemes = { call: 'tel:', text: 'sms:' } as const;

const Line = ({ way, number, note }: Offered) => (
  <ButtonAnchor wide href={`${schemes[way]}${number.replaceAll(/[^+0-9]/g, '')}`}>
    <span className={styles['number']}>
      <strong>{t(`safety.help.${way}`, { number })}</strong>
      <span className="small quiet" dir="auto">
        {note}
      </span>
    </span>
  </ButtonAnchor>
);

export function useKept(): KeptContacts {
  const [kept, setKept] = useState<KeptContacts>(nothingKept);
  useEffect(() => {
    let isHere = true;
    void keptContacts().then((found) => isHere && setKept(found));
    return () => {
      isHere = false;
    };
  }, []);
  return kept;
}
