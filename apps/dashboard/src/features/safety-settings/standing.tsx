import type { FlagMonth, SafetySettings } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { monthName } from '../../i18n/months.ts';
import { language, t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { monthsQuery } from './safety-settings.api.ts';
import styles from './safety-settings.module.css';

/** Whose clients can answer at home, and what is missing for the others. */
export const Standing = ({ settings }: { settings: SafetySettings }) => (
  <Part title={t('who-looks.now')}>
    <Entries>
      {settings.therapists.map(({ memberId, name, missing }) => (
        <li key={memberId}>
          <Entry>
            <p dir="auto">
              {missing.length === 0
                ? t('who-looks.ready', { name })
                : t('who-looks.missing', { name, what: listOf(missing) })}
            </p>
          </Entry>
        </li>
      ))}
    </Entries>
  </Part>
);

const listOf = (missing: SafetySettings['therapists'][number]['missing']): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(
    missing.map((what) => t(`who-looks.missing.${what}`)),
  );

/** How many and how soon, by months; of whom, nothing is here. */
export function Months({ practice }: { practice: string }) {
  const query = useQuery(monthsQuery(practice));
  const { data } = query;
  return (
    <Part title={t('months.title')}>
      <div className="stack-4 after-head">
        <p className="small quiet">{t('months.lead')}</p>
        <NotYet query={query} />
        {data?.months.length === 0 && <Empty>{t('months.none')}</Empty>}
        {data && data.months.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a phone it is wider than the screen, and the keyboard moves it sideways too
          <section className={styles['scroll']} aria-label={t('months.table')} tabIndex={0}>
            <table className={styles['months']}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th scope="col" key={column}>
                      {t(`months.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.months.map((month) => (
                  <Month key={month.month} month={month} />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </Part>
  );
}

const columns = ['month', 'raised', 'waiting', 'taken-over', 'median', 'longest'] as const;

const Month = ({ month: one }: { month: FlagMonth }) => (
  <tr>
    <th scope="row">{monthName(one.month)}</th>
    <td>{one.raised}</td>
    <td>{one.waiting}</td>
    <td>{one.takenOver}</td>
    <td>{timeOf(one.medianMinutes)}</td>
    <td>{timeOf(one.longestMinutes)}</td>
  </tr>
);

const timeOf = (minutes: number | null): string =>
  minutes === null
    ? t('months.unknown')
    : t('months.minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
