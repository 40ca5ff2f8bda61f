import type { Session } from '@selfward/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { cx } from '../../ui/cx.ts';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import { Words } from '../../ui/words.tsx';
import styles from './agreement-card.module.css';
import { type Agreeable, isSeries, type Person, type WholeDraft } from './card.ts';
import { hasSizes } from './sizes.ts';

interface CardPreviewProps {
  person: Person | undefined;
  exercise: Agreeable | undefined;
  card: WholeDraft;
  therapist: string;
  sessions: readonly Session[];
  walk: (draft: WholeDraft) => ReactNode;
}

/** The other side of the card, as far as it is written, and behind it the whole exercise. */
export function CardPreview({ walk, ...props }: CardPreviewProps) {
  const { person, exercise, card } = props;
  const [walked, setWalked] = useState<string>();
  const isWalked = exercise !== undefined && walked === exercise.slug;
  return (
    <section
      className={cx(styles['preview'], isWalked && styles['walked'])}
      aria-label={t('preview.title.none')}
    >
      <p className="meta">
        {person ? t('preview.title', { name: person.name }) : t('preview.title.none')}
      </p>
      {isWalked ? walk(card) : <Other {...props} />}
      {exercise && (
        <Button onClick={() => setWalked(isWalked ? undefined : exercise.slug)}>
          {t(isWalked ? 'preview.back' : 'preview.walk')}
        </Button>
      )}
    </section>
  );
}

/** Nothing here can be pressed. */
const Other = ({ exercise, card, therapist, sessions }: Omit<CardPreviewProps, 'walk'>) => (
  <div className={styles['phone']}>
    <h2>{exercise?.title ?? t('preview.no-exercise')}</h2>
    {card.why !== '' && (
      <blockquote className="quote">
        <Words small>{card.why}</Words>
        <p className="meta">{therapist}</p>
      </blockquote>
    )}
    <Facts
      facts={[
        ...(hasSizes(exercise) ? [sizeOf(card)] : []),
        ...factsOf(card, sessions),
        [t('preview.readers'), readersOf(exercise, therapist)],
      ]}
    />
    <p className={styles['begin']}>{t('preview.begin')}</p>
    <p className={styles['decline']}>{t('preview.not-this')}</p>
  </div>
);

const sizeOf = ({ size }: WholeDraft): Fact => [t('preview.size'), t(`preview.size.${size}`)];

const factsOf = (
  { whenAndWhere, inTheWay, rhythm, ...card }: WholeDraft,
  sessions: readonly Session[],
): Fact[] => [
  [t('preview.rhythm'), `${rhythmInWords(rhythm)}.`],
  ...(rhythm.kind === 'weekly' ? [[t('preview.day'), t('preview.day.own')] as const] : []),
  ...(whenAndWhere ? [[t('card.when'), whenAndWhere] as const] : []),
  ...(inTheWay ? [[t('card.way'), inTheWay] as const] : []),
  ...(isSeries(rhythm) ? [] : forOf(sessions.find(({ id }) => id === card.forSession))),
];

const readersOf = (exercise: Agreeable | undefined, name: string): string =>
  exercise?.isToldAtOnce ? t('preview.readers.at-once', { name }) : t('preview.readers.none');

const forOf = (session: Session | undefined): Fact[] =>
  session
    ? [[t('preview.for'), t('card.for.day', { day: longDay(session.day), clock: session.clock })]]
    : [];
