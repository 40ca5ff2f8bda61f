import type { AnswerValue, ListEntry } from '@selfward/domain';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { inWords, t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Of } from '../control-props.ts';
import styles from './rare.module.css';

const newRow = (): ListEntry => ({ id: crypto.randomUUID(), text: '' });

const rowsOf = (value: AnswerValue | null): ListEntry[] =>
  Array.isArray(value) ? value.flatMap((row) => ('text' in row ? [row] : [])) : [];

/**
 * Line under line. Each is written where it stands, so nothing is lost that was not "added"; Enter
 * starts the next one.
 */
export function ListControl(props: Of<'list'>) {
  const { item, labelledBy, describedBy } = props;
  const { rows, box, change, remove, add } = useRows(props);
  const isFull = rows.length >= (item.max ?? 200);
  return (
    <fieldset
      className="stack-3"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      ref={box}
    >
      <ol className="stack-2">
        {rows.map((row, at) => (
          <Line
            key={row.id}
            row={row}
            n={at + 1}
            isAlone={rows.length === 1 && row.text === ''}
            onChange={(text) => change(row.id, text)}
            onEnter={() => !isFull && add(at)}
            onRemove={() => remove(row, at)}
          />
        ))}
      </ol>
      <p className="small quiet">{limitText(item.max, isFull)}</p>
      {!isFull && (
        <Button icon="plus" onClick={() => add(rows.length - 1)}>
          {t('list.add')}
        </Button>
      )}
    </fieldset>
  );
}

interface LineProps {
  row: ListEntry;
  n: number;
  isAlone: boolean;
  onChange: (text: string) => void;
  onEnter: () => void;
  onRemove: () => void;
}

function Line({ row, n, isAlone, onChange, onEnter, onRemove }: LineProps) {
  const press = (event: KeyboardEvent) => {
    // While an input method composes, Enter belongs to it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (row.text.trim() !== '') onEnter();
  };
  return (
    <li className={styles['line']}>
      <textarea
        className={styles['words']}
        rows={1}
        dir="auto"
        autoComplete="off"
        data-row={row.id}
        aria-label={t('list.line', { n })}
        value={row.text}
        // One line is one thing: a break that was pasted is a space.
        onChange={({ target }) => onChange(target.value.replaceAll(/\s*\n\s*/g, ' '))}
        onKeyDown={press}
      />
      {!isAlone && (
        <Button kind="quiet" aria-label={t('list.remove.which', { n })} onClick={onRemove}>
          {t('list.remove')}
        </Button>
      )}
    </li>
  );
}

function limitText(max: number | undefined, isFull: boolean): string {
  if (max === undefined) return t('list.enter');
  if (isFull) return t('list.full', { words: inWords(max) });
  return `${t('list.up-to', { words: inWords(max) })} ${t('list.enter')}`;
}

function useRows({ value, onWrite }: Of<'list'>) {
  // The line that waits has an id from the start: it is the same line once something is written.
  const [waiting] = useState(newRow);
  const [focused, setFocused] = useState<string | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const given = rowsOf(value);
  const rows = given.length === 0 ? [waiting] : given;
  useEffect(() => {
    if (focused !== null) inputOf(box.current, focused)?.focus();
  }, [focused]);
  const write = (next: ListEntry[]) => onWrite(next.every(({ text }) => text === '') ? null : next);
  return {
    rows,
    box,
    change: (id: string, text: string) =>
      write(rows.map((row) => (row.id === id ? { ...row, text } : row))),
    add: (after: number) => {
      const row = newRow();
      onWrite([...rows.slice(0, after + 1), row, ...rows.slice(after + 1)]);
      setFocused(row.id);
    },
    remove: (row: ListEntry, at: number) => {
      const left = rows.filter(({ id }) => id !== row.id);
      write(left);
      const next = left[Math.max(at - 1, 0)]?.id;
      if (next) inputOf(box.current, next)?.focus();
      if (row.text !== '') toast({ text: t('list.removed'), onUndo: () => write(rows) });
    },
  };
}

const inputOf = (box: HTMLElement | null, id: string): HTMLTextAreaElement | null =>
  box?.querySelector<HTMLTextAreaElement>(`[data-row="${id}"]`) ?? null;
