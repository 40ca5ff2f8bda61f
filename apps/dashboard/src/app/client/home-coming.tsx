import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { comingDay } from '../../i18n/days.ts';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import type { ComingEntry } from './coming.ts';
import { OwnDayButton } from './series-acts.tsx';
import styles from './client.module.css';

/** What comes again, with its day: said, and nothing asked. */
export const ComingOnes = ({ entries }: { entries: readonly ComingEntry[] }) => (
  <Part title={t('coming.title')}>
    <Entries>
      {entries.map((entry) => (
        <li className={styles['open']} key={entry.assignmentId}>
          <ComingRow entry={entry} />
        </li>
      ))}
    </Entries>
  </Part>
);

function ComingRow({ entry }: { entry: ComingEntry }) {
  const practice = useMembership().membership.practiceId;
  const { assignmentId: assignment, series, title } = entry;
  const { day, canBegin, occurrenceId: occurrence } = series.next;
  const link = {
    to: '/p/$practice/client/exercise/$assignment',
    params: { practice, assignment },
    search: { occurrence },
  } as const;
  return (
    <>
      <EntryLink
        {...link}
        title={title}
        note={t(canBegin ? 'coming.next.early' : 'coming.next', { day: comingDay(day) })}
      />
      {canBegin && (
        <ButtonLink kind="quiet" {...link}>
          {t('coming.now')}
          <span className="sr">: {title}</span>
        </ButtonLink>
      )}
      <OwnDayButton {...{ assignment }} rhythm={series.rhythm} />
    </>
  );
}
