import type { AnswerValue, PairRow, PairsItem } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { WordsField } from '../../../ui/field.tsx';
import { Entries, Entry } from '../../../ui/sheet.tsx';
import { toast } from '../../../ui/toast.tsx';
import { Limit } from './limit.tsx';

interface PairsControlProps {
  item: PairsItem;
  value: AnswerValue | null;
  onWrite: (value: AnswerValue | null) => void;
}

const newRow = (): PairRow => ({ id: crypto.randomUUID(), left: '', right: '' });

const rowsOf = (value: AnswerValue | null): PairRow[] =>
  Array.isArray(value) ? value.flatMap((row) => ('left' in row ? [row] : [])) : [];

/** Two columns of words that belong together, row by row. */
export function PairsControl({ item, value, onWrite }: PairsControlProps) {
  const rows = rowsOf(value);
  const write = (next: PairRow[]) => onWrite(next.length === 0 ? null : next);
  const change = (id: string, side: 'left' | 'right', text: string) =>
    write(rows.map((row) => (row.id === id ? { ...row, [side]: text } : row)));
  const remove = (row: PairRow) => {
    write(rows.filter(({ id }) => id !== row.id));
    toast({ text: t('item.removed'), onUndo: () => write(rows) });
  };
  return (
    <div className="stack-4">
      <Entries>
        {rows.map((row) => (
          <li key={row.id}>
            <Pair item={item} row={row} onChange={change} onRemove={() => remove(row)} />
          </li>
        ))}
      </Entries>
      <Limit max={item.max} count={rows.length} />
      {rows.length < (item.max ?? 200) && (
        <Button icon="plus" onClick={() => write([...rows, newRow()])}>
          {t(rows.length === 0 ? 'item.add-first' : 'item.add')}
        </Button>
      )}
    </div>
  );
}

interface PairProps {
  item: PairsItem;
  row: PairRow;
  onChange: (id: string, side: 'left' | 'right', text: string) => void;
  onRemove: () => void;
}

const Pair = ({ item, row, onChange, onRemove }: PairProps) => (
  <Entry>
    <div className="stack-4">
      {(['left', 'right'] as const).map((side) => (
        <WordsField
          key={side}
          label={item[side]}
          value={row[side]}
          onChange={({ target }) => onChange(row.id, side, target.value)}
        />
      ))}
    </div>
    <p className="flush">
      <Button kind="quiet" onClick={onRemove}>
        {t('item.remove')}
      </Button>
    </p>
  </Entry>
);
