import type { ClientHome, HomeEntry } from '@selfward/contract';
import { Link } from '@tanstack/react-router';
import { dayFirst, onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { SharingChip } from '../../ui/chip.tsx';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import { comingOnes, isWaiting } from './coming.ts';
import { ofWhich } from './exercise-search.ts';
import { Folded } from './folded.tsx';
import { ComingOnes } from './home-coming.tsx';
import { atOnce, keyOf, whichOfEntry } from './home-entry.ts';
import { OpenOnes } from './home-open.tsx';
import { useQuickEntry } from './quick-entry-button.tsx';
import { OpenAgainButton } from './set-aside.tsx';

/** Of what is written nothing is asked any more: a screen of it is enough to find the last ones. */
const inSight = 5;

interface ListProps {
  entries: HomeEntry[];
  therapist: string;
}

const isFinished = ({ sharing }: HomeEntry) => sharing !== 'none' && sharing !== 'draft';
const isOpen = (entry: HomeEntry) =>
  entry.state === 'open' && entry.agreement === 'agreed' && !isWaiting(entry);
const isAside = ({ state, agreement }: HomeEntry) =>
  state === 'set_aside' || agreement !== 'agreed';

/** What is shared stands with the day of sharing: what was changed since reached nobody. */
const dayBeside = ({ shared, begunOn }: HomeEntry): string | null => shared?.on ?? begunOn;

/** As the days beside them say, the last one first; of one day, what was agreed on last. */
const byDayWritten = (a: HomeEntry, b: HomeEntry) =>
  (dayBeside(b) ?? '').localeCompare(dayBeside(a) ?? '');

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
  const coming = comingOnes(entries);
  const isPaused = home.pausedUntil !== null;
  const quick = useQuickEntry();
  return (
    <>
      {(open.length > 0 || !home.hasEnded) && (
        <OpenOnes
          entries={begunFirst}
          hasEnded={home.hasEnded}
          {...{ therapist, isPaused }}
          onQuick={quick.open}
        />
      )}
      {!isPaused && (
        <LaterOnes
          entries={entries.filter(({ later, agreement }) => later && agreement === 'agreed')}
        />
      )}
      {!isPaused && !home.hasEnded && coming.length > 0 && <ComingOnes entries={coming} />}
      {written.length > 0 && <WrittenPart entries={written} therapist={therapist} />}
      {aside.length > 0 && <AsideOnes entries={aside} />}
      {quick.sheet}
    </>
  );
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
            search={{ part: 'later', ...ofWhich(whichOfEntry(entry)) }}
            hash={entry.later?.item ?? ''}
            title={entry.later?.text ?? ''}
            note={laterNote(entry)}
          />
        </li>
      ))}
    </Entries>
  );
}

/** Of several entries with one title it says which: its day, and how it begins. */
function laterNote({ title, begunOn, later, isLog }: HomeEntry): string {
  if (!isLog || begunOn === null) return title;
  const which = { title, day: onDay(begunOn) };
  return later?.words
    ? t('home.later.words', { ...which, words: later.words })
    : t('home.later.which', which);
}

const WrittenPart = ({ entries, therapist }: ListProps) => (
  <Part title={t('home.done')}>
    <WrittenOnes entries={entries.slice(0, inSight)} therapist={therapist} />
    {entries.length > inSight && (
      <Folded title={t('home.done.earlier')}>
        <WrittenOnes entries={entries.slice(inSight)} therapist={therapist} />
      </Folded>
    )}
  </Part>
);

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
  const day = dayBeside(entry);
  const said = day === null ? what : t('home.done.on', { day: dayFirst(day), what });
  return entry.shared?.isNewer ? `${said}. ${t('home.done.newer')}` : said;
}

function whatBecameOf({ hasLine, sharing, isTold }: HomeEntry, name: string): string {
  if (hasLine) return t('home.line', { name });
  if (sharing === 'shared') return t('home.done.shared', { name });
  return t(isTold ? 'home.done.told' : 'home.done.kept');
}

const AsideOnes = ({ entries }: { entries: HomeEntry[] }) => (
  <Part title={t('home.asides')}>
    <Folded title={t('home.asides.show')}>
      <ul className="stack-4 after-head">
        {entries.map((entry) => (
          <li className="between" key={keyOf(entry)}>
            <span>
              <AsideLink entry={entry} />
              <br />
              <span className="meta">{whyAside(entry)}</span>
            </span>
            {entry.agreement === 'agreed' && <OpenAgainButton {...whichOfEntry(entry)} />}
          </li>
        ))}
      </ul>
    </Folded>
  </Part>
);

const AsideLink = ({ entry }: { entry: HomeEntry }) => (
  <Link
    to="/p/$practice/client/exercise/$assignment"
    params={{
      practice: useMembership().membership.practiceId,
      assignment: entry.assignmentId,
    }}
    search={ofWhich(whichOfEntry(entry))}
  >
    {entry.title}
  </Link>
);

function whyAside({ agreement, closedOn }: HomeEntry): string {
  if (agreement === 'ended') return t('home.ended-one', { day: closedOn ? onDay(closedOn) : '' });
  return t(agreement === 'declined' ? 'home.declined' : 'home.aside');
}
