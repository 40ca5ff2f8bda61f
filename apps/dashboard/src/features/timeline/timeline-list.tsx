import type { TimelineEntry, TimelineKind } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { sentence } from '../../ui/sentence.ts';
import { EntryLink } from '../../ui/sheet.tsx';
import styles from './timeline.module.css';

interface TimelineListProps {
  practice: string;
  client: string;
  entries: readonly TimelineEntry[];
}

/** One part per day; a row leads to what it speaks of, where there is something to open. */
export const TimelineList = ({ entries, ...at }: TimelineListProps) => (
  <>
    {daysOf(entries).map(([day, ofDay]) => (
      <section className={styles['day']} key={day} aria-label={longDay(day)}>
        <h2>{longDay(day)}</h2>
        <ul>
          {ofDay.filter(isNews(ofDay)).map((entry) => (
            <li key={`${entry.kind} ${entry.entryId}`}>
              <Row entry={entry} {...at} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

/** A note that was signed the day it was begun is one thing that happened. */
const isNews =
  (ofDay: readonly TimelineEntry[]) =>
  ({ kind, id }: TimelineEntry): boolean =>
    kind !== 'note_begun' || !ofDay.some((one) => one.kind === 'note_signed' && one.id === id);

function Row({
  entry,
  practice,
  client,
}: Omit<TimelineListProps, 'entries'> & { entry: TimelineEntry }) {
  const texts = { title: t(`timeline.${entry.kind}`), note: noteOf(entry) };
  const row = { className: styles['row'], ...texts };
  const at = { practice, client };
  const root = '/p/$practice/therapist/clients/$client';
  switch (leadsTo[entry.kind]) {
    case 'session':
      return (
        <EntryLink
          to={`${root}/sessions/$session`}
          params={{ ...at, session: entry.id }}
          {...row}
        />
      );
    case 'answer':
      return (
        <EntryLink
          to={`${root}/answers/$response`}
          params={{ ...at, response: entry.id }}
          {...row}
        />
      );
    case 'note':
      return <EntryLink to={`${root}/notes/$note`} params={{ ...at, note: entry.id }} {...row} />;
    case 'flag':
      return (
        <EntryLink
          to="/p/$practice/therapist/flags/$flag"
          params={{ practice, flag: entry.id }}
          {...row}
        />
      );
    default:
      return <Said {...texts} />;
  }
}

/** There is nothing more to open. */
const Said = ({ title, note }: { title: string; note: string }) => (
  <div className={styles['row']}>
    <h3>{title}</h3>
    {note && <span className="meta">{note}</span>}
  </div>
);

const leadsTo: Partial<Record<TimelineKind, 'session' | 'answer' | 'note' | 'flag'>> = {
  session: 'session',
  session_cancelled: 'session',
  shared: 'answer',
  note_begun: 'note',
  note_signed: 'note',
  addendum: 'note',
  flag_acted: 'flag',
};

function noteOf({ title, who, place }: TimelineEntry): string {
  const where = place ? [t(`session.place.${place}`)] : [];
  return sentence([...(title ? [title] : []), ...where, ...(who ? [who] : [])]);
}

function daysOf(entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days];
}
