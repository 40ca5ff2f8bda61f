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
  const { canBegin, occurrenceId: occurrence } = series.next;
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
        note={t(canBegin ? 'coming.comes.early' : 'coming.comes', { when: whenOf(series) })}
      />
      {canBegin && (
        <p className="flush">
          <ButtonLink kind="quiet" {...link}>
            {t('coming.now')}
            <span className="sr">: {title}</span>
          </ButtonLink>
        </p>
      )}
      <OwnDayButton {...{ assignment }} rhythm={series.rhythm} />
    </>
  );
}

/** "today at 18:00", where the rhythm has an hour. */
function whenOf({ rhythm, next }: ComingEntry['series']): string {
  const day = comingDay(next.day);
  return 'time' in rhythm ? t('coming.day.at', { day, time: rhythm.time }) : day;
}
