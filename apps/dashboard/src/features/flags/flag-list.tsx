import type { FlagLine } from '@selfward/contract';
import { Link } from '@tanstack/react-router';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { sentence } from '../../ui/sentence.ts';
import styles from './flags.module.css';
import type { FlagArea } from './flags.api.ts';

interface FlagListProps {
  practice: string;
  area: FlagArea;
  flags: readonly FlagLine[];
  /** On the page of one client their name says nothing new. */
  ofOne?: boolean;
}

/** A calm strip each, above everything else: whom, which question, since when, and how far it is. */
export const FlagList = ({ practice, area, flags, ofOne }: FlagListProps) => (
  <ul className={styles['list']}>
    {flags.map((flag) => (
      <li key={flag.id}>
        <Link
          className={styles['strip']}
          to={
            area === 'cover'
              ? '/p/$practice/cover/flags/$flag'
              : '/p/$practice/therapist/flags/$flag'
          }
          params={{ practice, flag: flag.id }}
        >
          <Icon name="attention" />
          <span className={styles['text']}>
            <strong dir="auto">{ofOne ? titleOf(flag) : flag.clientName}</strong>
            <span className="small">
              {ofOne ? factsOf(flag) : `${titleOf(flag)}. ${factsOf(flag)}`}
            </span>
          </span>
          <Icon name="open" />
        </Link>
      </li>
    ))}
  </ul>
);

export const titleOf = ({ number, title }: Pick<FlagLine, 'number' | 'title'>): string =>
  t('flag.line', { n: number, title });

const factsOf = ({ day, clock, state, isTakenOver }: FlagLine): string =>
  sentence([
    t('flag.at', { day: dayName(day), clock }),
    t(`flag.state.${state}`),
    ...(isTakenOver && (state === 'new' || state === 'seen') ? [t('flag.taken-over')] : []),
  ]);
