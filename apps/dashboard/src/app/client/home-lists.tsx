import type { ClientHome, HomeEntry } from '@selfward/contract';
import type { ReactNode } from 'react';
import { dayName, onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Chip, SharingChip } from '../../ui/chip.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { OpenAgainButton, SetAsideButton } from './set-aside.tsx';
import styles from './client.module.css';

/** As many as a person can take in without feeling behind; the rest waits folded, uncounted. */
const atOnce = 2;
/** Of what is written nothing is asked any more: a screen of it is enough to find the last ones. */
const inSight = 5;

interface ListProps {
  entries: HomeEntry[];
  therapist: string;
}

const keyOf = ({ assignmentId, responseId }: HomeEntry) => `${assignmentId}${responseId ?? ''}`;
const isFinished = ({ sharing }: HomeEntry) => sharing !== 'none' && sharing !== 'draft';
const isOpen = ({ state, agreement }: HomeEntry) => state === 'open' && agreement === 'agreed';
const isAside = ({ state, agreement }: HomeEntry) =>
  state === 'set_aside' || agreement === 'declined';

/** As the days beside them say, the last one first; of one day, what was agreed on last. */
const byDayWritten = (a: HomeEntry, b: HomeEntry) =>
  (b.begunOn ?? '').localeCompare(a.begunOn ?? '');

export function HomeLists({ home, therapist }: { home: ClientHome; therapist: string }) {
  const { entries } = home;
  const open = entries.filter(isOpen);
  const begunFirst = open.toSorted(
    (a, b) => Number(b.begunOn !== null) - Number(a.begunOn !== null),
  );
  const written = entries
    .filter((entry) => !isOpen(entry) && isFinished(entry))
    .toSorted(byDayWritten);
  const aside = entries.filter((entry) => !isFinished(entry) && isAside(entry));
  return (
    <>
      {(open.length > 0 || !home.hasEnded) && (
        <OpenOnes entries={begunFirst} therapist={therapist} hasEnded={home.hasEnded} />
      )}
      <LaterOnes
        entries={entries.filter(({ later, agreement }) => later && agreement === 'agreed')}
      />
      {written.length > 0 && (
        <Part title={t('home.done')}>
          <WrittenOnes entries={written.slice(0, inSight)} therapist={therapist} />
          {written.length > inSight && (
            <Folded title={t('home.done.earlier')}>
              <WrittenOnes entries={written.slice(inSight)} therapist={therapist} />
            </Folded>
          )}
        </Part>
      )}
      {aside.length > 0 && <AsideOnes entries={aside} />}
    </>
  );
}

type OpenProps = ListProps & Pick<ClientHome, 'hasEnded'>;

function OpenOnes({ entries, ...whose }: OpenProps) {
  const first = entries.slice(0, atOnce);
  const more = entries.slice(atOnce);
  const count = first.length > 0 ? t('home.open.count', { n: first.length }) : undefined;
  return (
    <Part title={t('home.open')} aside={count}>
      {first.length === 0 && <Empty>{t('home.lead.none')}</Empty>}
      <OpenList entries={first} {...whose} />
      {more.length > 0 && (
        <Folded title={t('home.more')}>
          <OpenList entries={more} {...whose} />
        </Folded>
      )}
    </Part>
  );
}

const Folded = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="after-head">
    <summary className="quiet">{title}</summary>
    {children}
  </details>
);

function OpenList({ entries, therapist, hasEnded }: OpenProps) {
  const practice = useMembership().membership.practiceId;
  return (
    <Entries>
      {entries.map((entry) => (
        <li className={styles['open']} key={keyOf(entry)}>
          <EntryLink
            to="/p/$practice/client/exercise/$assignment"
            params={{ practice, assignment: entry.assignmentId }}
            title={entry.title}
            note={openNote(entry, therapist)}
            {...(entry.isChanged ? { end: <Chip tone="accent">{t('home.changed')}</Chip> } : {})}
          />
          <SetAsideButton
            assignment={entry.assignmentId}
            small={entry.smallMinutes}
            sees={hasEnded ? null : therapist}
          />
        </li>
      ))}
    </Entries>
  );
}

function openNote(entry: HomeEntry, name: string): string {
  if (entry.isChanged) return t('home.changed.note', { name });
  if (entry.begunOn) return t('home.begun', { day: onDay(entry.begunOn) });
  const minutes = minutesInWords(entry.minutes, 'minutes.full');
  const size = entry.smallMinutes
    ? t('home.minutes-small', { small: entry.smallMinutes, minutes })
    : t('home.minutes', { minutes });
  const how = entry.agreedHow === 'sent' ? 'home.new.sent' : 'home.new.room';
  return `${t(how, { name, day: onDay(entry.agreedOn) })} ${size}`;
}

/** "If you tried it, what happened?": may be added days later, or never. */
const LaterOnes = ({ entries }: { entries: HomeEntry[] }) =>
  entries.length > 0 && (
    <Part title={t('home.later')} aside={t('home.later.lead')}>
      <LaterList entries={entries.slice(0, atOnce)} />
      {entries.length > atOnce && (
        <Folded title={t('home.later.more')}>
          <LaterList entries={entries.slice(atOnce)} />
        </Folded>
      )}
    </Part>
  );

function LaterList({ entries }: { entries: HomeEntry[] }) {
  const practice = useMembership().membership.practiceId;
  return (
    <Entries>
      {entries.map((entry) => (
        <li key={keyOf(entry)}>
          <EntryLink
            to="/p/$practice/client/exercise/$assignment"
            params={{ practice, assignment: entry.assignmentId }}
            search={{ part: 'later' }}
            hash={entry.later?.item ?? ''}
            title={entry.later?.text ?? ''}
            note={entry.title}
          />
        </li>
      ))}
    </Entries>
  );
}

function WrittenOnes({ entries, therapist }: ListProps) {
  const practice = useMembership().membership.practiceId;
  return (
    <Entries>
      {entries.map((entry) => (
        <li key={keyOf(entry)}>
          <EntryLink
            to="/p/$practice/client/response/$response"
            params={{ practice, response: entry.responseId ?? '' }}
            title={entry.title}
            note={writtenNote(entry, therapist)}
            end={entry.sharing !== 'none' && <SharingChip state={entry.sharing} />}
          />
        </li>
      ))}
    </Entries>
  );
}

/** With its day: of a log every entry has the same title. */
function writtenNote(entry: HomeEntry, name: string): string {
  const what = whatBecameOf(entry, name);
  return entry.begunOn ? t('home.done.on', { day: dayName(entry.begunOn), what }) : what;
}

function whatBecameOf({ hasLine, sharing }: HomeEntry, name: string): string {
  if (hasLine) return t('home.line', { name });
  return sharing === 'shared' ? t('home.done.shared', { name }) : t('home.done.kept');
}

const AsideOnes = ({ entries }: { entries: HomeEntry[] }) => (
  <Part title={t('home.asides')}>
    <Folded title={t('home.asides.show')}>
      <ul className="stack-4 after-head">
        {entries.map((entry) => (
          <li className="between" key={keyOf(entry)}>
            <span>
              {entry.title}
              <br />
              <span className="meta">
                {t(entry.agreement === 'declined' ? 'home.declined' : 'home.aside')}
              </span>
            </span>
            {entry.agreement === 'agreed' && <OpenAgainButton assignment={entry.assignmentId} />}
          </li>
        ))}
      </ul>
    </Folded>
  </Part>
);
