import type { Item, TablePart } from '@selfward/domain';
import type { ReactNode } from 'react';
import { t } from '../../../i18n/t.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Words } from '../../../ui/words.tsx';
import { AnswerText } from '../answer-text.tsx';
import styles from './layouts.module.css';
import type { Cell, Head, Row, TableRead } from './table.ts';

interface ReadTableProps {
  table: TableRead;
  mark: TablePart['mark'];
}

/** Narrow, each row stands by itself and each cell under its question. */
export const ReadTable = ({ table: { heads, rows }, mark }: ReadTableProps) => (
  <div className={styles['table']}>
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head.key}>
              {head.text}
              <About head={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {row.cells.map((cell, at) => (
              <OneCell key={heads[at]?.key} isFirst={at === 0} head={heads[at]}>
                <Said cell={cell} />
                {at === 0 && isMarked(row, mark) && <Marked text={mark?.text ?? ''} />}
              </OneCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** When it was answered, and once for all what the ends of a scale mean. */
const About = ({ head: { about, item } }: { head: Head }) => {
  const ends = item && endsOf(item);
  return (
    <>
      {about && <span className={styles['about']}>{about}</span>}
      {ends && <span className={styles['about']}>{ends}</span>}
    </>
  );
};

const endsOf = (item: Item): string | null =>
  item.type === 'scale' && item.scale.kind === 'slider' ? t('layout.scale', item.scale) : null;

interface OneCellProps {
  isFirst: boolean;
  head: Head | undefined;
  children: ReactNode;
}

function OneCell({ isFirst, head, children }: OneCellProps) {
  const label = head && labelOf(head);
  if (isFirst)
    return (
      <th scope="row" data-head={label}>
        {children}
      </th>
    );
  return <td data-head={label}>{children}</td>;
}

const labelOf = ({ text, about }: Head): string =>
  about === undefined ? text : t('layout.head', { asked: text, about });

function Said({ cell }: { cell: Cell }) {
  if (cell === null) return <span className="meta">{t('layout.nothing')}</span>;
  if (typeof cell === 'string') return <Words small>{cell}</Words>;
  const { item, value } = cell;
  if (typeof value === 'number' && 'scale' in item && item.scale.kind === 'slider')
    return <p>{t('layout.of', { value, max: item.scale.max })}</p>;
  return <AnswerText item={item} value={value} />;
}

const isMarked = ({ cells }: Row, mark: TablePart['mark']): boolean =>
  mark !== undefined &&
  cells.some(
    (cell) =>
      cell !== null &&
      typeof cell === 'object' &&
      cell.item.id === mark.column &&
      typeof cell.value === 'number' &&
      mark.values.includes(cell.value),
  );

/** For whoever reads on a screen of the practice; a page that is handed over does not carry it. */
const Marked = ({ text }: { text: string }) => (
  <p className="no-print">
    <Chip icon="note">{text}</Chip>
  </p>
);
