import type { Card, TherapistAssignment } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { type Fact, Facts } from '../../ui/columns.tsx';
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
            <Before
              before={before.card}
              after={agreement.earlier[at - 1]?.card ?? agreement.card}
            />
          </li>
        ))}
      </ol>
    </details>
  );

const lines = ['why', 'size', 'whenAndWhere', 'inTheWay'] as const satisfies (keyof Card)[];

function Before({ before, after }: { before: Card; after: Card }) {
  const changed = lines.filter((line) => before[line] !== after[line]);
  if (changed.length === 0) return <p>{t('agreements.changes.session')}</p>;
  return <Facts facts={changed.map((line) => factOf(before, line))} />;
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
