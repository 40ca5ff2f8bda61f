import { fullDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { EntryAnswer, hasAnswerAt } from './entry-answer.tsx';
import { labelOf, type PartProps } from './log-read.ts';
import styles from './log.module.css';

/** A row for each entry; where there is no room for columns, each row is a card. */
export const LogTable = ({ log, part, links, heading: Heading }: PartProps<'table'>) => (
  <section className="stack-3" aria-label={part.title}>
    <Heading>{part.title}</Heading>
    <div className={styles['table']}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('logs.table.day')}</th>
            {part.columns.map((column) => (
              <th scope="col" key={column.item}>
                {labelOf(log, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.items.map((entry) => (
            <tr key={entry.id} data-entry={entry.id}>
              <th scope="row">{links.entry(entry.id, fullDay(entry.on))}</th>
              {part.columns.map((column) => (
                <td key={column.item}>
                  <span className={styles['cellHead']} aria-hidden="true">
                    {labelOf(log, column)}
                  </span>
                  {hasAnswerAt(entry, column.item) ? (
                    <EntryAnswer log={log} entry={entry} id={column.item} />
                  ) : (
                    <span className="quiet">{t('logs.blank')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
