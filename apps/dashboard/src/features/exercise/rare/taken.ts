import type { OfferedLines } from '@selfward/contract';
import type { Answers, AnswerValue, Item, ListEntry } from '@selfward/domain';
import { formatItemPath, isBlank } from '@selfward/domain';
import { entriesIn } from '../answer-view.tsx';
import type { Write } from '../control-props.ts';

export interface Offered {
  text: string;
  on: string;
  title: string;
  /** Of an entry: which of its questions takes the line. */
  child: string | null;
}

interface Place {
  item: Item;
  answers: Answers;
}

/** What can still be taken over here: not what stands here already, and nothing where it is full. */
export function leftToTake({ item, answers }: Place, { lines }: OfferedLines): Offered[] {
  if (isFull(item, answers[item.id])) return [];
  return Object.entries(lines)
    .flatMap(([place, offered]) => {
      const [own, child = null] = place === item.id ? [place] : splitAt(place);
      return own === item.id ? offered.map((line) => ({ ...line, child })) : [];
    })
    .filter((line) => !isThere({ item, answers }, line));
}

/** `tell.who` is a question of every entry; an id of its own may have a dot too. */
function splitAt(place: string): [string, string | null] {
  const at = place.lastIndexOf('.');
  return at < 0 ? [place, null] : [place.slice(0, at), place.slice(at + 1)];
}

function isFull(item: Item, value: AnswerValue | undefined): boolean {
  if (item.type === 'list') return rowsOf(value).length >= (item.max ?? Infinity);
  return item.type === 'repeat_group' && entriesIn(value).length >= (item.max ?? Infinity);
}

/** A line that waits to be written is no line yet. */
const rowsOf = (value: AnswerValue | undefined): ListEntry[] =>
  Array.isArray(value)
    ? value.flatMap((row) => ('text' in row && !isBlank(row.text) ? [row] : []))
    : [];

function isThere({ item, answers }: Place, { text, child }: Offered): boolean {
  const value = answers[item.id];
  if (child !== null)
    return entriesIn(value).some((entry) => answers[pathOf(item, entry, child)] === text);
  if (item.type === 'list') return rowsOf(value).some((row) => row.text === oneLine(text));
  return typeof value === 'string' && value.includes(text);
}

const pathOf = ({ id: item }: Item, entry: string, child: string) =>
  formatItemPath({ item, entry, child });

/** One line is one thing: a break is a space. */
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

/** As an ordinary answer: a line of the list, an entry, words below those that stand there. */
export function take({ item, answers }: Place, line: Offered, onWrite: Write): void {
  const value = answers[item.id];
  const id = crypto.randomUUID();
  if (line.child !== null) {
    onWrite(item.id, { entries: [...entriesIn(value), id] });
    onWrite(pathOf(item, id, line.child), line.text);
  } else if (item.type === 'list') {
    onWrite(item.id, [...rowsOf(value), { id, text: oneLine(line.text) }]);
  } else {
    const before = typeof value === 'string' && !isBlank(value) ? `${value}\n` : '';
    onWrite(item.id, before + line.text);
  }
}
