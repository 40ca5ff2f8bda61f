import type { CaseloadLine } from '@selfward/contract';
import { comingDay, dayName, daysBetween, onDay, today } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { ReadFirst } from '../../ui/read-first.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';

interface CaseloadProps {
  practice: string;
  clients: readonly CaseloadLine[];
}

/** Everybody, in the order of their names: nobody is ranked. */
export const CaseloadList = ({ practice, clients }: CaseloadProps) => (
  <Entries>
    {clients.map((line) => (
      <li key={line.clientId}>
        <EntryLink
          to="/p/$practice/therapist/clients/$client"
          params={{ practice, client: line.clientId }}
          title={line.name}
          note={factsOf(line)}
          end={line.newToRead > 0 && <New n={line.newToRead} />}
        >
          {line.readFirst && <ReadFirst of="some" />}
        </EntryLink>
      </li>
    ))}
  </Entries>
);

const New = ({ n }: { n: number }) => (
  <Chip icon="shared" tone="accent">
    {t('caseload.new', { n, words: inWords(n) })}
  </Chip>
);

const quietDays = 14;

/** Nothing new to read and nothing shared for two weeks. Only what was shared moves it. */
export const isQuiet = ({ lastSharedOn, newToRead }: CaseloadLine): boolean =>
  newToRead === 0 && (lastSharedOn === null || daysBetween(lastSharedOn, today()) >= quietDays);

function factsOf(line: CaseloadLine): string {
  const { login, open, nextSession: next, pausedUntil } = line;
  const state = login === 'active' ? [] : [t(`caseload.login.${login}`)];
  const meeting = next ? [t('caseload.next', { day: comingDay(next.day), clock: next.clock })] : [];
  const rest = pausedUntil ? [t('caseload.break', { day: dayName(pausedUntil) })] : [];
  const facts = [t('caseload.open', { n: open, words: inWords(open) }), sharedOf(line)];
  return sentence([
    ...state,
    ...meeting,
    ...rest,
    ...(login === 'none' && open === 0 ? [] : facts),
  ]);
}

function sharedOf(line: CaseloadLine): string {
  const { lastSharedOn } = line;
  if (!lastSharedOn) return t('caseload.never');
  return isQuiet(line)
    ? t('caseload.quiet', { day: dayName(lastSharedOn) })
    : t('caseload.shared', { day: onDay(lastSharedOn) });
}
