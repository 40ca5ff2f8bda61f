import type { CaseloadLine } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Entries, EntryLink } from '../../ui/sheet.tsx';

interface CaseloadProps {
  practice: string;
  clients: readonly CaseloadLine[];
}

/** Everybody, in the order of the practice: nobody is ranked. */
export const CaseloadList = ({ practice, clients }: CaseloadProps) => (
  <Entries>
    {clients.map((line) => (
      <li key={line.clientId}>
        <EntryLink
          to="/p/$practice/therapist/clients/$client"
          params={{ practice, client: line.clientId }}
          title={line.name}
          note={factsOf(line)}
        />
      </li>
    ))}
  </Entries>
);

export const NewlyShared = ({ practice, clients }: CaseloadProps) => (
  <Entries>
    {clients.map((line) => (
      <li key={line.clientId}>
        <EntryLink
          to="/p/$practice/therapist/clients/$client/answers"
          params={{ practice, client: line.clientId }}
          title={line.name}
          note={line.lastSharedOn && t('caseload.last-shared', { day: onDay(line.lastSharedOn) })}
          end={
            <Chip icon="shared" tone="accent">
              {t('caseload.new', { n: line.newToRead, words: inWords(line.newToRead) })}
            </Chip>
          }
        />
      </li>
    ))}
  </Entries>
);

function factsOf({ login, open, lastSharedOn }: CaseloadLine): string {
  const shared = lastSharedOn ? [t('caseload.shared', { day: onDay(lastSharedOn) })] : [];
  const state = login === 'active' ? [] : [t(`caseload.login.${login}`)];
  const facts = [t('caseload.open', { n: open, words: inWords(open) }), ...shared];
  return sentence([...state, ...(login === 'none' && open === 0 ? [] : facts)]);
}
