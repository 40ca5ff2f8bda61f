import { answerAt, atomsOf, isAnswered, type Atom } from './answer-atoms.ts';
import type { Answers, ItemPath } from './answers.ts';
import type { Comparison, Condition, Item, RecallItem, RecallRateItem } from './exercise-item.ts';
import { formatItemPath } from './item-path.ts';

/** Answers of the same person to other exercises, by slug: for `exercise#item` and for recall. */
export type Elsewhere = Readonly<Record<string, Answers>>;

/** Whether this one item's own rule holds; what it hangs on has to be in `answers` already settled. */
export function isShown(item: Item, answers: Answers, elsewhere: Elsewhere = {}): boolean {
  if (isRecall(item) && !item.sources.some((source) => isThere(source, elsewhere))) return false;
  if (item.show_if === undefined) return true;
  const holds = (condition: Condition) => meets(condition, answers, elsewhere);
  return 'all' in item.show_if ? item.show_if.all.every(holds) : item.show_if.any.some(holds);
}

const isRecall = (item: Item): item is RecallItem | RecallRateItem =>
  item.type === 'recall' || item.type === 'recall_rate';

/** A recall with nothing to read back hides itself. */
function isThere(source: string, elsewhere: Elsewhere): boolean {
  const { reference, answers } = locate(
    source.includes('#') ? source : `${source}#`,
    {},
    elsewhere,
  );
  if (reference === '') return Object.values(answers).some(isAnswered);
  return atomsAt(reference, answers).length > 0;
}

function meets(condition: Condition, here: Answers, elsewhere: Elsewhere): boolean {
  const { reference, answers } = locate(condition.item, here, elsewhere);
  const atoms = atomsAt(reference, answers);
  if (condition.op === 'exists') return atoms.length > 0 === condition.value;
  if (condition.op === '!=') return atoms.length > 0 && !atoms.includes(condition.value);
  return atoms.some((atom) => compares(atom, condition.op, condition.value));
}

function locate(item: string, here: Answers, elsewhere: Elsewhere) {
  const [slug = '', reference] = item.split('#');
  if (reference === undefined) return { reference: item, answers: here };
  return { reference, answers: Object.hasOwn(elsewhere, slug) ? (elsewhere[slug] ?? {}) : {} };
}

/** `people.safe` sees every entry; an item whose own id has a dot comes first. */
function atomsAt(reference: ItemPath, answers: Answers): Atom[] {
  const value = answerAt(answers, reference);
  if (value !== undefined) return atomsOf(value);
  const [parent = '', child] = reference.split('.');
  if (child === undefined) return [];
  return entriesOf(answers, parent).flatMap((entry) =>
    atomsOf(answerAt(answers, formatItemPath({ item: parent, entry, child }))),
  );
}

/** Ids of the entries of a repeating item, codes of the regions of a body map. */
export function entriesOf(answers: Answers, item: string): string[] {
  const value = answerAt(answers, item);
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  if ('entries' in value) return value.entries;
  return 'regions' in value ? value.regions.map(({ code }) => code) : [];
}

function compares(atom: Atom, op: Comparison, value: Atom): boolean {
  if (op === '=') return atom === value;
  if (typeof atom !== 'number' || typeof value !== 'number') return false;
  if (op === '>') return atom > value;
  if (op === '>=') return atom >= value;
  return op === '<' ? atom < value : atom <= value;
}
