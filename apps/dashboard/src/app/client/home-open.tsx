import type { ClientHome, HomeEntry } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { nextDayInWords, whichInWords } from './coming.ts';
import { ofOccurrence } from './exercise-search.ts';
import { Folded } from './folded.tsx';
import { atOnce, keyOf, whichOfEntry } from './home-entry.ts';
import { QuickEntryButton, type QuickLog } from './quick-entry-button.tsx';
import { NotThisOne, OwnDayButton } from './series-acts.tsx';
import { SetAsideButton } from './set-aside.tsx';
import styles from './client.module.css';

interface OpenProps extends Pick<ClientHome, 'hasEnded'> {
  entries: HomeEntry[];
  therapist: string;
  onQuick: (log: QuickLog) => void;
}

export function OpenOnes({ entries, isPaused, ...whose }: OpenProps & { isPaused: boolean }) {
  if (isPaused) return <OpenInBreak entries={entries} {...whose} />;
  const first = entries.slice(0, atOnce);
  const more = entries.slice(atOnce);
  const count =
    first.length > 0
      ? t('home.open.count', { n: entries.length, words: inWords(entries.length) })
      : undefined;
  return (
    <Part title={t('home.open')} aside={count}>
      {first.length === 0 && <Empty>{t('home.lead.none')}</Empty>}
      <OpenList entries={first} {...whose} />
      {more.length > 0 && (
        <Folded title={t('home.more', { words: inWords(more.length) })}>
          <OpenList entries={more} {...whose} />
        </Folded>
      )}
    </Part>
  );
}

/** A break asks for nothing; what is open stays within reach. */
const OpenInBreak = ({ entries, ...whose }: OpenProps) =>
  entries.length > 0 && (
    <div className="part-lead">
      <Folded title={t('break.is-open')}>
        <OpenList entries={entries} {...whose} />
      </Folded>
    </div>
  );

function OpenList({ entries, ...whose }: OpenProps) {
  const practice = useMembership().membership.practiceId;
  return (
    <Entries>
      {entries.map((entry) => (
        <li className={styles['open']} key={keyOf(entry)}>
          <EntryLink
            to="/p/$practice/client/exercise/$assignment"
            params={{ practice, assignment: entry.assignmentId }}
            search={ofOccurrence(whichOfEntry(entry).occurrence)}
            title={entry.title}
            note={openNote(entry, whose.therapist)}
            {...(entry.isChanged ? { end: <Chip tone="accent">{t('home.changed')}</Chip> } : {})}
          />
          <OpenActs entry={entry} {...whose} />
        </li>
      ))}
    </Entries>
  );
}

function OpenActs({
  entry,
  therapist,
  hasEnded,
  onQuick,
}: Omit<OpenProps, 'entries'> & { entry: HomeEntry }) {
  const { isLog, series, smallMinutes: small } = entry;
  const sees = hasEnded ? null : therapist;
  const asked = { ...whichOfEntry(entry), small, isSizeUnknown: true, sees };
  if (series)
    return (
      <>
        <NotThisOne rhythm={series.rhythm} {...asked} />
        <OwnDayButton assignment={entry.assignmentId} rhythm={series.rhythm} />
      </>
    );
  return (
    <>
      {isLog && (
        <QuickEntryButton assignment={entry.assignmentId} title={entry.title} onOpen={onQuick} />
      )}
      <SetAsideButton {...asked} />
    </>
  );
}

function openNote(entry: HomeEntry, name: string): string {
  if (entry.isChanged) return t('home.changed.note', { name });
  const which = whichInWords(entry);
  if (entry.begunOn) return `${which} ${t('home.begun', { day: onDay(entry.begunOn) })}`.trim();
  const minutes = minutesInWords(entry.minutes, 'minutes.full');
  const size = entry.smallMinutes
    ? t('home.minutes-small', { small: entry.smallMinutes, minutes })
    : t('home.minutes', { minutes });
  const next = entry.series?.next?.day;
  const ahead = next ? [t('coming.next', { day: nextDayInWords(next) })] : [];
  return [which || sinceWhen(entry, name), ...ahead, size].join(' ');
}

const sinceWhen = ({ agreedHow, agreedOn }: HomeEntry, name: string): string =>
  t(agreedHow === 'sent' ? 'home.new.sent' : 'home.new.room', { name, day: onDay(agreedOn) });
