import { moveDown, moveUp } from '@selfward/domain';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './rows.module.css';
import { type BuilderView, useDesk } from './desk.ts';
import type { DropEdge } from './drag.ts';
import { canDrop, dropOn, type Row, rowsOf } from './rows.ts';

/** Everything that is asked, in its order. */
export function Outline() {
  const { exercise, view, show } = useDesk();
  const closing = rowsOf(exercise, 'closing_block');
  return (
    <nav className="stack-3" aria-label={t('builder.list')}>
      <button
        type="button"
        className={cx(styles['whole'], 'grow')}
        aria-current={isAbout(view) ? 'true' : undefined}
        onClick={() => show({ item: 'about' }, 'head')}
      >
        <span className={styles['rowText']}>{exercise.title || t('builder.untitled')}</span>
        <span className="meta">{t('builder.about')}</span>
      </button>
      <Rows rows={rowsOf(exercise, 'items')} />
      <Button kind="quiet" icon="plus" onClick={() => show({ view: 'add' }, 'head')}>
        {t('builder.add')}
      </Button>
      {closing.length > 0 && (
        <>
          <h2 className="label">{t('exercise.closing')}</h2>
          <Rows rows={closing} />
        </>
      )}
    </nav>
  );
}

const isAbout = ({ item = 'about', view = 'client' }: BuilderView): boolean =>
  item === 'about' && view === 'client';

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <ol className={styles['rows']}>
    {rows.map((row) => (
      <OutlineRow key={row.address} row={row} rows={rows} />
    ))}
  </ol>
);

interface RowProps {
  row: Row;
  rows: readonly Row[];
}

function OutlineRow({ row, rows }: RowProps) {
  const { view, show, faults } = useDesk();
  const { item, address } = row;
  const { ref, edge, isDragging } = useDrag(row, rows);
  const isWrong = faults.some((fault) => fault.address === address);
  return (
    <li
      ref={ref}
      className={cx(styles['row'], isDragging && styles['dragging'])}
      data-depth={Math.min(row.depth, 2)}
      data-edge={edge ?? undefined}
    >
      <span className={styles['grip']} aria-hidden="true" />
      <button
        type="button"
        className={styles['open']}
        aria-current={view.item === address && view.view !== 'add' ? 'true' : undefined}
        onClick={() => show({ item: address }, 'head')}
      >
        <span className={styles['rowText']} dir="auto">
          {item.text || t('builder.unwritten')}
        </span>
        <span className="meta">
          {[
            t(`kind.${item.type}`),
            ...marksOf(row),
            ...(isWrong ? [t('builder.row.wrong')] : []),
          ].join(' · ')}
        </span>
      </button>
      <MoveButtons row={row} />
    </li>
  );
}

/** As the client gets it: a sentence to read costs nothing, a heading comes with what stands under it. */
const isInSmall = ({ type, core, required }: Row['item']): boolean =>
  type === 'info' || (type !== 'group' && (core === true || required === true));

const marksOf = ({ item }: Row): string[] => [
  ...(isInSmall(item) ? [t('builder.row.core')] : []),
  ...(item.show_if ? [t('builder.row.sometimes')] : []),
];

/** Always there: nobody needs a pointer to put things in order. */
export function MoveButtons({ row }: { row: Row }) {
  const { edit, say } = useDesk();
  const name = row.item.text || t('builder.unwritten');
  const move = (how: 'up' | 'down') => {
    edit((exercise) => (how === 'up' ? moveUp : moveDown)(exercise, row.address));
    const place = how === 'up' ? row.at : row.at + 2;
    say(t('builder.moved', { name, place, of: row.of }));
  };
  return (
    <span className={styles['moves']}>
      {(['up', 'down'] as const).map((how) => (
        <button
          key={how}
          type="button"
          className={styles[how]}
          aria-label={t(`builder.move.${how}`, { name })}
          aria-disabled={how === 'up' ? row.at === 0 : row.at === row.of - 1}
          onClick={({ currentTarget }) => {
            if (currentTarget.ariaDisabled === 'true') return;
            move(how);
            // The line may have been taken out and put in again, and with it the focus.
            setTimeout(() => currentTarget.focus());
          }}
        >
          <Icon name="open" />
        </button>
      ))}
    </span>
  );
}

function useDrag(row: Row, rows: readonly Row[]) {
  const { edit, say } = useDesk();
  const ref = useRef<HTMLLIElement>(null);
  const [edge, setEdge] = useState<DropEdge | null>(null);
  const [isDragging, setDragging] = useState(false);
  const now = useRef({ row, rows, edit, say });
  useEffect(() => {
    now.current = { row, rows, edit, say };
  });
  const { address } = row;
  useEffect(() => {
    const find = (moved: string) => now.current.rows.find((one) => one.address === moved);
    const onDrop = (from: string, edge: DropEdge) => {
      const moved = find(from);
      if (!moved) return;
      now.current.edit((exercise) => dropOn(exercise, [moved, now.current.row], edge));
      const { item } = moved;
      now.current.say(t('builder.dropped', { name: item.text || t('builder.unwritten') }));
    };
    const allows = (from: string) => {
      const moved = find(from);
      return moved !== undefined && canDrop(moved, now.current.row);
    };
    return whenDragLoads((drag) =>
      ref.current
        ? drag({
            element: ref.current,
            address,
            canDrop: allows,
            onEdge: setEdge,
            onDragging: setDragging,
            onDrop,
          })
        : undefined,
    );
  }, [address]);
  return { ref, edge, isDragging };
}

type Drag = typeof import('./drag.ts').dragRow;

/** The code of dragging comes behind the page; until then the buttons do. */
function whenDragLoads(start: (drag: Drag) => (() => void) | undefined): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  void import('./drag.ts').then(({ dragRow }) => {
    if (!isOver) stop = start(dragRow);
  });
  return () => {
    isOver = true;
    stop?.();
  };
}
