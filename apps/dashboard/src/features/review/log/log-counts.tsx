import { countsAt } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import { labelOf, newestItem, type PartProps } from './log-read.ts';
import review from '../review.module.css';
import styles from './log.module.css';

/** Plain counts, each with how many entries there are. */
export function LogCounts({ log, part, heading: Heading }: PartProps<'counts'>) {
  const n = log.overview.entries.length;
  return (
    <div className={styles['counts']}>
      {part.of.map((asked) => {
        const item = newestItem(log, asked.item);
        const options = item && 'options' in item ? item.options : [];
        const counts = countsAt(options, asked.item, log.overview.entries);
        return (
          <section className="stack-2" key={asked.item} aria-label={labelOf(log, asked)}>
            <Heading>{labelOf(log, asked)}</Heading>
            {counts.length === 0 && <p className="quiet">{t('logs.counts.none')}</p>}
            <ul className={review['counts']}>
              {counts.map(({ code, text, count }) => (
                <li key={code}>
                  {text} <span className="meta num">{t('logs.of', { count, n })}</span>
                </li>
              ))}
            </ul>
            {item?.type === 'choice_many' && counts.length > 0 && (
              <p className="small quiet">{t('logs.counts')}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
