import type { Answers } from './answers.ts';
import { settle, type View } from './compose.ts';
import type { Exercise } from './exercise.ts';
import type { Condition, Item } from './exercise-item.ts';
import { isAnswerable } from './gates.ts';
import { isShown } from './show-if.ts';

export interface Walk {
  /** One after the other, in the order of the version. */
  path: Item[];
  /** Only for who wants to: nothing leads there by itself. */
  offered: Item[];
}

export const isClosing = ({ closing_block }: Exercise, item: Item): boolean =>
  closing_block.some(({ id }) => id === item.id);

/**
 * "Nothing else is needed today" is the end: what the closing block says to read is the last thing
 * on the way, and every question behind it is an offer. The order stays the one that was published.
 */
export function walkOf(exercise: Exercise, items: readonly Item[]): Walk {
  const ground = items.findIndex((item) => item.type === 'info' && isClosing(exercise, item));
  const end = ground < 0 ? items.length : ground + 1;
  return { path: items.slice(0, end), offered: items.slice(end) };
}

/** Where somebody stands among the questions. */
export interface Place {
  n: number;
  /** The most there can be: going forward it only ever gets less. */
  of: number;
  /** How many come whatever is answered from here on. */
  sure: number;
}

export interface Standing extends View {
  at: Item['id'];
  /** What is not asked this time, whatever is answered. */
  isLeftOut: (item: Item) => boolean;
  /** What stands on the screen of another question: asked, and not counted once more. */
  isBeside?: (item: Item) => boolean;
}

/** Null for what is no question, and for what is only offered. */
export function placeOf(exercise: Exercise, answers: Answers, standing: Standing): Place | null {
  const { isBeside = () => false } = standing;
  const counted = lookAhead(exercise, answers, standing).filter(
    ({ item }) => isCounted(exercise, item) && !isBeside(item),
  );
  const at = counted.findIndex(({ item }) => item.id === standing.at);
  if (at < 0) return null;
  return { n: at + 1, of: counted.length, sure: counted.filter(({ isSure }) => isSure).length };
}

/**
 * What is asked only after "it was too much" is not counted, nor does the count follow that answer:
 * one can stop at every question, and that is no shorter way.
 */
const isCounted = (exercise: Exercise, item: Item): boolean =>
  isAnswerable(item) && !(isClosing(exercise, item) && item.show_if);

interface Seen {
  item: Item;
  isSure: boolean;
}

/** Behind me stands what was asked; from here on everything that some answer can still bring. */
function lookAhead(exercise: Exercise, answers: Answers, standing: Standing): Seen[] {
  const now = settle(exercise, answers, standing);
  const shown = new Set(now.shown.map(({ id }) => id));
  const around: Around = { answers: now.answers, standing, shown, open: new Set(), mayEnd: false };
  const all = inOrder(exercise).filter(([item]) => !standing.isLeftOut(item));
  const here = all.findIndex(([{ id }]) => id === standing.at);
  const behind = all.slice(0, Math.max(here, 0)).filter(([{ id }]) => shown.has(id));
  const ahead = all.slice(Math.max(here, 0)).flatMap((one) => seeAhead(one, around));
  return [...behind.map(([item]) => ({ item, isSure: true })), ...ahead];
}

function seeAhead([item, heading]: Placed, around: Around): Seen[] {
  if (!mayCome(item, heading, around)) return [];
  const isSure = !around.mayEnd && !hangsOnOpen(item, around) && !hangsOnOpen(heading, around);
  if (isAnswerable(item)) around.open.add(item.id);
  around.mayEnd ||= 'options' in item && item.options.some(({ leaves_open }) => leaves_open);
  return [{ item, isSure }];
}

interface Around {
  /** Settled ones; those of the open questions may still change. */
  answers: Answers;
  standing: Standing;
  shown: ReadonlySet<string>;
  /** Questions that can still be answered without going back. */
  open: Set<string>;
  /** "Not today" can still be said. */
  mayEnd: boolean;
}

type Heading = Item | undefined;
type Placed = [Item, Heading];

function mayCome(item: Item, heading: Heading, around: Around): boolean {
  if (around.shown.has(item.id)) return true;
  const isInSize = around.standing.size === 'full' || item.core === true || item.required === true;
  return isInSize && mayShow(item, around) && (heading === undefined || mayShow(heading, around));
}

/** Whether the rule holds, or some answer that is still open could make it hold. */
function mayShow({ show_if: rule, ...bare }: Item, around: Around): boolean {
  const { answers, standing } = around;
  if (!isShown(bare, answers, standing.elsewhere)) return false;
  if (rule === undefined) return true;
  const may = (condition: Condition) =>
    isOpen(condition.item, around) ||
    isShown({ ...bare, show_if: { all: [condition] } }, answers, standing.elsewhere);
  return 'all' in rule ? rule.all.every(may) : rule.any.some(may);
}

/** `people.safe` is asked with `people`; what stands in another exercise does not change here. */
const isOpen = (reference: string, { open }: Around): boolean =>
  open.has(reference) || open.has(reference.split('.')[0] ?? '');

function hangsOnOpen(item: Heading, around: Around): boolean {
  const { show_if: rule } = item ?? {};
  if (rule === undefined) return false;
  const conditions = 'all' in rule ? rule.all : rule.any;
  return conditions.some((condition) => isOpen(condition.item, around));
}

const inOrder = (exercise: Exercise): Placed[] =>
  [...exercise.items, ...exercise.closing_block].flatMap((item): Placed[] =>
    item.type === 'group'
      ? item.children.map((child): Placed => [child, item])
      : [[item, undefined]],
  );
