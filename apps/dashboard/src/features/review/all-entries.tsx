import { dayName } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Asked, askedInWords } from '../../ui/asked.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Words } from '../../ui/words.tsx';
import { type Counted, type LogEntries, type Written } from './log-entries.ts';
import styles from './review.module.css';

/** As many as come at once; the number that is read is one of them. */
const most = 61;

/** Over all entries: what was named, always with how many there are, and what was written, by its day. */
export function AllEntries({ entries }: { entries: LogEntries }) {
  const { exercise, n, days, counted, written } = entries;
  if (n < 2) return null;
  return (
    <section className={`${styles['alone']} stack-4`} aria-labelledby="all-entries">
      <div className="stack-1">
        <h3 id="all-entries">{t('log.title')}</h3>
        <p className="small quiet">
          {sentence([t('log.span', { n, words: inWords(n), days, dayWords: inWords(days) })])}{' '}
          {n >= most && t('log.most', { words: inWords(n) })}
        </p>
      </div>
      {counted.map((one) => (
        <Counts key={one.item.id} {...one} {...{ exercise, n }} />
      ))}
      {written.map((one) => (
        <Lines key={one.item.id} {...one} exercise={exercise} />
      ))}
    </section>
  );
}

type Within = Pick<LogEntries, 'exercise'>;

const Counts = ({ exercise, item, options, n }: Counted & Within & { n: number }) => (
  <div className="stack-2">
    <h4>
      <Asked {...{ exercise, item }} />
    </h4>
    <ul className={styles['counts']}>
      {options.map(({ text, count }) => (
        <li key={text}>
          {text} <span className="meta">{t('log.of', { count, n })}</span>
        </li>
      ))}
    </ul>
  </div>
);

/** One question down through all entries; closed, because most are read with their entry. */
const Lines = ({ exercise, item, lines }: Written & Within) => (
  <details>
    <summary>{askedInWords(exercise, item)}</summary>
    <ul className={`${styles['between']} stack-3`}>
      {lines.map(({ id, on, text }) => (
        <li key={id}>
          <p className="meta">{dayName(on)}</p>
          <Words small>{text}</Words>
        </li>
      ))}
    </ul>
  </details>
);
