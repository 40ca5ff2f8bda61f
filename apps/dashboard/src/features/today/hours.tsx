import type { Today, TodaySession } from '@selfward/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { onDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { ReadFirst } from '../../ui/read-first.tsx';
import { sentence } from '../../ui/sentence.ts';
import styles from './today.module.css';

interface HoursProps {
  practice: string;
  day: Today;
  /** The session that runs or comes next, and what can be done with it. */
  next: TodaySession | undefined;
  act: ReactNode;
  more: ReactNode;
}

export const nextOf = ({ sessions }: Today): TodaySession | undefined =>
  sessions.find(({ phase }) => phase === 'running' || phase === 'coming');

/** The day from its first session to its last; a line stands at the present hour. */
export function Hours({ practice, day, next, act, more }: HoursProps) {
  const { sessions, now, tomorrow } = day;
  if (sessions.length === 0 && !tomorrow) return null;
  return (
    <ul className={styles['hours']}>
      {sessions.map((session) => (
        <li key={session.id}>
          {session === next && session.phase === 'coming' && <Now clock={now} />}
          {session === next ? (
            <Next {...{ practice, session, today: day.today, now, act, more }} />
          ) : (
            <Hour practice={practice} session={session} today={day.today} />
          )}
          {session === next && session.phase === 'running' && <Now clock={now} />}
        </li>
      ))}
      {tomorrow && (
        <li className={styles['gap']}>
          <span />
          <span>
            {t('today.tomorrow', {
              n: tomorrow.count,
              words: inWords(tomorrow.count),
              clock: tomorrow.first,
            })}
          </span>
        </li>
      )}
    </ul>
  );
}

const Now = ({ clock }: { clock: string }) => <p className={styles['now']}>{clock}</p>;

interface NextProps {
  practice: string;
  session: TodaySession;
  today: string;
  now: string;
  act: ReactNode;
  more: ReactNode;
}

function Next({ practice, session, today, now, act, more }: NextProps) {
  const { clock, clientName } = session;
  return (
    <article className={cx(styles['hour'], styles['next'])}>
      <span className={styles['time']}>{clock}</span>
      <div className="stack-3">
        <p>
          <Link
            className={styles['name']}
            dir="auto"
            to="/p/$practice/therapist/clients/$client"
            params={{ practice, client: session.clientId }}
          >
            {clientName}
          </Link>{' '}
          <span className="quiet">
            {t(`session.place.${session.place}`)}, {whenOf(session, now)}
          </span>
        </p>
        <News session={session} today={today} />
        {session.open === 0 && <p className="quiet">{sentence([t('today.nothing-agreed')])}</p>}
      </div>
      <div className={styles['act']}>{act}</div>
      <div className={styles['more']}>{more}</div>
    </article>
  );
}

const News = ({ session, today }: { session: TodaySession; today: string }) => (
  <>
    {named(session).map(({ title, answeredOn, readFirst }, at) => (
      <div key={`${at} ${title}`}>
        <p className="quiet">{t('today.new-of', { title, day: onDay(answeredOn, today) })}</p>
        {readFirst && <ReadFirst />}
      </div>
    ))}
    <More n={session.newToRead.length - named(session).length} />
    {session.talkAbout.map(({ flagId, title, number }) => (
      <p key={flagId}>{t('today.talk-about', { n: number, title })}</p>
    ))}
  </>
);

/** As many as are taken in at a glance, the last written first; what is wished to be read is among them. */
const named = ({ newToRead }: TodaySession) =>
  newToRead.filter(({ readFirst }, at) => at < 3 || readFirst);

const More = ({ n }: { n: number }) =>
  n > 0 && <p className="quiet">{t('today.new-more', { n, words: inWords(n) })}</p>;

export const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function whenOf({ phase, clock }: TodaySession, now: string): string {
  if (phase === 'running') return t('today.running');
  const n = minutesOf(clock) - minutesOf(now);
  return n < 60 ? t('today.in', { n, words: inWords(n) }) : t('today.coming');
}

interface HourProps {
  practice: string;
  session: TodaySession;
  today: string;
}

function Hour({ practice, session, today }: HourProps) {
  const isPast = session.phase === 'over' || session.phase === 'cancelled';
  const facts = factsOf(session);
  return (
    <Link
      className={cx(styles['hour'], isPast && styles['past'])}
      to="/p/$practice/therapist/clients/$client/sessions/$session"
      params={{ practice, client: session.clientId, session: session.id }}
    >
      <span className={styles['time']}>{session.clock}</span>
      <span className={styles['name']} dir="auto">
        {session.clientName}
      </span>
      {!isPast && facts && <span className={styles['note']}>{facts}</span>}
      {!isPast &&
        session.talkAbout.map(({ flagId, title, number }) => (
          <span className={styles['note']} key={flagId}>
            {t('today.talk-about', { n: number, title })}
          </span>
        ))}
      {!isPast && <Wished session={session} today={today} />}
      {isPast && <span className={cx('meta', styles['act'])}>{stateOf(session)}</span>}
    </Link>
  );
}

/** The rest is counted; what is wished to be read is named, so that it can be read before any hour. */
const Wished = ({ session, today }: { session: TodaySession; today: string }) =>
  session.newToRead
    .filter(({ readFirst }) => readFirst)
    .map(({ title, answeredOn }, at) => (
      <span className={styles['note']} key={`${at} ${title}`}>
        {t('today.new-of', { title, day: onDay(answeredOn, today) })}
        <ReadFirst />
      </span>
    ));

function factsOf({ newToRead, open }: TodaySession): string {
  const n = newToRead.length;
  const news = n > 0 ? [t('today.new-count', { n, words: inWords(n) })] : [];
  return sentence([...news, ...(open === 0 ? [t('today.nothing-agreed')] : [])]);
}

const stateOf = ({ phase, note }: TodaySession): string =>
  phase === 'cancelled' ? t('session.cancelled') : t(`session.note.${note}`);
