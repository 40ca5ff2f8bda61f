import type { NewlyShared as Shared } from '@selfward/contract';
import { dayName } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ReadFirst } from '../../ui/read-first.tsx';
import { Entries, EntryLink } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';

interface NewlySharedProps {
  practice: string;
  today: string;
  shared: readonly Shared[];
}

export const NewlyShared = ({ practice, today, shared }: NewlySharedProps) =>
  shared.length === 0 ? (
    <Empty>{t('caseload.newly.none')}</Empty>
  ) : (
    <Entries>
      {shared.map((one) => (
        <li key={one.responseId}>
          <EntryLink
            to="/p/$practice/therapist/clients/$client/answers/$response"
            params={{ practice, client: one.clientId, response: one.responseId }}
            title={one.clientName}
            note={one.title}
            end={
              <span className="meta">
                {one.sharedOn === today ? t('today.today') : dayName(one.sharedOn, today)}
              </span>
            }
          >
            {one.readFirst && <ReadFirst />}
          </EntryLink>
        </li>
      ))}
    </Entries>
  );
