import type { Card, EarlierCard, TherapistAssignment } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import { Words } from '../../ui/words.tsx';
import styles from './agreement-card.module.css';

/** What the card said before each change, the newest first; what it says now stands above. */
export const AgreementChanges = ({ agreement }: { agreement: TherapistAssignment }) =>
  agreement.earlier.length > 0 && (
    <details className={styles['changes']}>
      <summary>{t('agreements.changes')}</summary>
      <ol>
        {agreement.earlier.map((before, at) => (
          <li key={agreement.earlier.length - at}>
            <p className="meta">
              {t('agreements.changes.by', { name: before.byName, day: onDay(before.changedOn) })}
            </p>
            <Before before={before} after={agreement.earlier[at - 1]?.card ?? agreement.card} />
          </li>
        ))}
      </ol>
    </details>
  );

const lines = ['why', 'size', 'whenAndWhere', 'inTheWay'] as const satisfies (keyof Card)[];

function Before({ before: { card, rhythm }, after }: { before: EarlierCard; after: Card }) {
  const changed = lines.filter((line) => card[line] !== after[line]);
  if (changed.length === 0 && rhythm === null) return <p>{t('agreements.changes.session')}</p>;
  const facts = changed.map((line) => factOf(card, line));
  return <Facts facts={rhythm ? [...facts, [t('card.rhythm'), rhythmInWords(rhythm)]] : facts} />;
}

const nameOf = {
  why: 'card.why',
  size: 'card.size',
  whenAndWhere: 'card.when',
  inTheWay: 'card.way',
} as const satisfies Record<keyof Card, string>;

function factOf(card: Card, line: keyof Card): Fact {
  const name = t(nameOf[line]);
  if (line === 'size') return [name, t(`card.size.${card.size}`)];
  if (card[line] === '') return [name, t('agreements.changes.empty')];
  return [
    name,
    <Words small key={line}>
      {card[line]}
    </Words>,
  ];
}
