import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../button.tsx';
import { cx } from '../cx.ts';
import type { PlotScale, ProgressPlotProps, TableOf } from './plot-types.ts';
import { scaleWords } from './plot-words.ts';
import { tableOf } from './table-of.ts';
import text from './plot-text.module.css';
import styles from './plot-table.module.css';

interface PlotTableProps {
  id: string;
  plot: ProgressPlotProps;
}

/** The same data in words, one press away. On paper it always stands below the drawing. */
export function PlotTable({ id, plot }: PlotTableProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className={cx(styles['acts'], 'no-print')}>
        <Button
          kind="quiet"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'plot.table.hide' : 'plot.table.show')}
        </Button>
        <span className="meta">{t('plot.hint')}</span>
      </div>
      <div className={cx(styles['table'], !isOpen && styles['shut'])} id={id}>
        <Cells
          title={plot.title}
          scale={plot.kind === 'rows' ? null : plot.scale}
          table={tableOf(plot)}
        />
      </div>
    </>
  );
}

interface CellsProps {
  title: string;
  scale: PlotScale | null;
  table: TableOf;
}

const Cells = ({ title, scale, table: { head, words, rows } }: CellsProps) => (
  <table>
    <caption>
      {t('plot.table.caption', { title })}
      {scale && ` ${scaleWords(scale)}`}
    </caption>
    <thead>
      <tr>
        {head.map((name) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells: [first, ...rest] }) => (
        <tr key={key}>
          <th className={cx(words === 0 && text['own'])} scope="row" dir="auto">
            {first}
          </th>
          {rest.map((cell, at) => (
            // On a phone each cell stands below the other, with its head before it.
            <td
              className={cx(at + 1 === words && text['own'])}
              data-head={head[at + 1]}
              dir="auto"
              key={head[at + 1]}
            >
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
