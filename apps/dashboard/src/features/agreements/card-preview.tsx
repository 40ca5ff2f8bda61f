import type { ExerciseLine, Session } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { Words } from '../../ui/words.tsx';
import styles from './agreement-card.module.css';
import type { Draft, Person, WholeDraft } from './card.ts';

interface CardPreviewProps {
  person: Person | undefined;
  exercise: ExerciseLine | undefined;
  card: WholeDraft;
  therapist: string;
  sessions: readonly Session[];
}

/** The other side of the card, as far as it is written. Nothing here can be pressed. */
export const CardPreview = ({ person, exercise, card, therapist, sessions }: CardPreviewProps) => (
  <section className={styles['preview']} aria-label={t('preview.title.none')}>
    <p className="meta">
      {person ? t('preview.title', { name: person.name }) : t('preview.title.none')}
    </p>
    <div className={styles['phone']}>
      <h2>{exercise?.title ?? t('preview.no-exercise')}</h2>
      {card.why !== '' && (
        <blockquote className="quote">
          <Words small>{card.why}</Words>
          <p className="meta">{therapist}</p>
        </blockquote>
      )}
      <Facts facts={factsOf(card, sessions)} />
      <p className={styles['begin']}>{t('preview.begin')}</p>
      <p className={styles['decline']}>{t('preview.not-this')}</p>
    </div>
  </section>
);

const factsOf = ({ size, whenAndWhere, ...card }: Draft, sessions: readonly Session[]): Fact[] => [
  [t('preview.size'), t(`preview.size.${size}`)],
  ...(whenAndWhere ? [[t('card.when'), whenAndWhere] as const] : []),
  ...forOf(sessions.find(({ id }) => id === card.forSession)),
  [t('preview.readers'), t('preview.readers.none')],
];

const forOf = (session: Session | undefined): Fact[] =>
  session
    ? [[t('preview.for'), t('card.for.day', { day: longDay(session.day), clock: session.clock })]]
    : [];
