import type { TablePart } from '@selfward/domain';
import { onDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { type Answered, answerTo } from '../answered.ts';
import { latestOf } from '../others.ts';
import { AtOtherTimes } from './answer.tsx';
import styles from './layouts.module.css';
import { NamedDots } from './named-dots.tsx';
import type { Reading } from './reading.ts';
import { ReadTable } from './read-table.tsx';
import { Section } from './section.tsx';
import { type Again, tableOf, withAgain } from './table.ts';

interface EntryTableProps {
  part: TablePart;
  reading: Reading;
}

/** Rows of pairs or entries under the words they were asked with. */
export function EntryTable({ part, reading }: EntryTableProps) {
  const { item, title } = part;
  return (
    <div className={styles['part']}>
      {title && <h3>{title}</h3>}
      <Section reading={reading} item={item} under={title}>
        {answerTo(reading.response, item).map((answered) => (
          <Filled key={answered.path} {...{ part, reading, answered }} />
        ))}
      </Section>
    </div>
  );
}

function Filled({ part, reading, answered }: EntryTableProps & { answered: Answered }) {
  const { columns, mark, dots } = part;
  const table = tableOf(reading.response, answered, columns);
  const again = againOf(part, reading);
  return (
    <div className="stack-4">
      {dots && <NamedDots {...{ reading, answered, dots }} />}
      <AtOtherTimes
        {...{ reading, answered }}
        now={<ReadTable table={again ? withAgain(table, again) : table} mark={mark} />}
      >
        {(then) => <ReadTable table={tableOf(then.response, then, columns)} mark={mark} />}
      </AtOtherTimes>
    </div>
  );
}

/** What was asked again elsewhere, as far as it may be read. */
function againOf({ again }: TablePart, { response, beside }: Reading): Again | null {
  const found = again && latestOf(beside.others, again.source);
  if (!found) return null;
  const { item, value } = found.answered;
  if (typeof value !== 'object' || !('ratings' in value)) return null;
  return {
    column: again.column,
    first: t('layout.first', { day: onDay(response.answeredOn ?? '') }),
    latest: t('layout.again', { day: onDay(found.other.on) }),
    values: new Map(
      value.ratings.map(({ id, value: rating }) => [id, { path: id, item, value: rating }]),
    ),
  };
}
