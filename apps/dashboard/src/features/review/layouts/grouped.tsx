import type { GroupedPart, Item, ReadingGroup } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import { cx } from '../../../ui/cx.ts';
import styles from './layouts.module.css';
import type { Reading } from './reading.ts';
import { Section } from './section.tsx';

interface GroupedProps {
  part: GroupedPart;
  reading: Reading;
}

interface SectionsProps {
  reading: Reading;
  items: readonly Item[];
  under?: string | undefined;
  isQuote?: boolean;
}

const Sections = ({ items, ...of }: SectionsProps) =>
  items.map((item) => <Section key={item.id} item={item} {...of} />);

const keyOf = ({ title, items }: ReadingGroup): string => title ?? items[0]?.id ?? '';

/** Words of a person in full, one below the other. */
export const Quotes = ({ part, reading }: GroupedProps) => (
  <div className={styles['part']}>
    {part.title && <h3>{part.title}</h3>}
    {part.groups.map((group) => (
      <Sections key={keyOf(group)} {...{ reading, ...group }} under={part.title} isQuote />
    ))}
  </div>
);

/** Side by side, of equal width; on a narrow page one below the other. */
export const Columns = ({ part, reading }: GroupedProps) => (
  <div className={styles['part']}>
    {part.title && <h3>{part.title}</h3>}
    <div className={styles['columns']}>
      {part.groups.map((group) => (
        <div className={styles['column']} key={keyOf(group)}>
          {group.title && <h3>{group.title}</h3>}
          <Sections {...{ reading, ...group }} under={group.title ?? part.title} />
        </div>
      ))}
    </div>
  </div>
);

/** One thing below the other, and in each row what belongs to it. */
export const Rows = ({ part, reading }: GroupedProps) => (
  <div className={styles['part']}>
    {part.groups.map((group) => (
      <div className={cx(styles['row'])} key={keyOf(group)}>
        <h3>{group.title}</h3>
        <div className={styles['cells']}>
          {group.items.map((item) => (
            <div className={styles['column']} key={item.id}>
              <Section {...{ reading, item }} under={group.title} />
            </div>
          ))}
        </div>
      </div>
    ))}
  </div>
);

/** What leads to what, and back to the first; read out in this order. */
export const Loop = ({ part, reading }: GroupedProps) => (
  <div className={styles['part']}>
    <ol className={styles['loop']}>
      {part.groups.map((group) => (
        <li className={styles['box']} key={keyOf(group)}>
          <Place {...{ group, reading }} />
        </li>
      ))}
    </ol>
    <p className={cx('meta', styles['round'])}>{t('layout.round')}</p>
  </div>
);

/** What follows what, with what belongs to each. */
export const Steps = ({ part, reading }: GroupedProps) => (
  <ol className={styles['steps']}>
    {part.groups.map((group) => (
      <li className={styles['step']} key={keyOf(group)}>
        <Place {...{ group, reading }} />
      </li>
    ))}
  </ol>
);

/** Its place is there also when there is nothing in it: whether it is blank or kept, nobody can tell. */
const Place = ({ group, reading }: { group: ReadingGroup; reading: Reading }) => (
  <div className={styles['column']}>
    <h3>{group.title}</h3>
    {group.items.length === 0 && <p className="meta">{t('layout.nothing')}</p>}
    <Sections {...{ reading, ...group }} under={group.title} />
  </div>
);
