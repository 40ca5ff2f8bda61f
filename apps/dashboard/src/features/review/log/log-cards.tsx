import type { LogEntry } from '@selfward/contract';
import type { LogItem } from '@selfward/domain';
import { fullDay } from '../../../i18n/days.ts';
import { EntryAnswer, hasAnswerAt } from './entry-answer.tsx';
import { itemOf, type LogRead, type PartProps } from './log-read.ts';
import styles from './log.module.css';

/** Entry by entry, newest first, each with all of it that can be read. */
export function LogCards({ log, part, links, heading: Heading }: PartProps<'cards'>) {
  const Day = Heading === 'h2' ? 'h3' : 'h4';
  return (
    <section className="stack-4" aria-label={part.title ?? log.exercise.title}>
      {part.title !== null && <Heading>{part.title}</Heading>}
      <ol className={styles['cards']}>
        {log.items.map((entry) => (
          <li className={styles['card']} key={entry.id} data-entry={entry.id}>
            <Day className="meta">{links.entry(entry.id, fullDay(entry.on))}</Day>
            <Answered log={log} entry={entry} part={part} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface AnsweredProps {
  log: LogRead;
  entry: LogEntry;
  part: PartProps<'cards'>['part'];
}

function Answered({ log, entry, part }: AnsweredProps) {
  const there = part.of.filter(({ item }) => hasAnswerAt(entry, item));
  const sides = part.sides ?? [];
  const versions = there.filter(({ item }) => sides.includes(item));
  const before = there.findIndex(({ item }) => sides.includes(item));
  const plain = there.filter(({ item }) => !sides.includes(item));
  const cut = before < 0 ? plain.length : before;
  return (
    <>
      <Grid {...{ log, entry }} items={plain.slice(0, cut)} hasLead />
      {versions.length > 0 && <Grid {...{ log, entry }} items={versions} />}
      {cut < plain.length && <Grid {...{ log, entry }} items={plain.slice(cut)} />}
    </>
  );
}

interface GridProps {
  log: LogRead;
  entry: LogEntry;
  items: readonly LogItem[];
  hasLead?: boolean;
}

const Grid = ({ log, entry, items, hasLead = false }: GridProps) => (
  <dl className={styles['grid']}>
    {items.map(({ item, label }, at) => (
      <div className={hasLead && at === 0 ? styles['lead'] : undefined} key={item}>
        <dt className="meta">{label ?? itemOf(log, entry, item)?.text}</dt>
        <dd>
          <EntryAnswer log={log} entry={entry} id={item} />
        </dd>
      </div>
    ))}
  </dl>
);
