import { answerAt, atomsOf, isAnswered, isBlank, isBlankRow, isPairRow } from './answer-atoms.ts';
import type {
  Answers,
  AnswerValue,
  BodyRegion,
  ItemPath,
  ListEntry,
  PairRow,
  ResponseSize,
} from './answers.ts';
import type { Exercise } from './exercise.ts';
import type { ChildItem, Item, ItemOption } from './exercise-item.ts';
import { formatItemPath, hasEntries, type EntryItem } from './item-path.ts';
import { entriesOf, isShown, type Elsewhere } from './show-if.ts';

export type View = { size: ResponseSize; elsewhere?: Elsewhere };

type Settled = { shown: Item[]; answers: Record<ItemPath, AnswerValue> };

/**
 * One pass in reading order. Conditions look at earlier items only, and an answer counts only while
 * its item is shown: so no cycle can exist, and nothing hangs on a hidden answer.
 */
export function settle(exercise: Exercise, answers: Answers, view: View): Settled {
  const settled: Settled = { shown: [], answers: {} };
  const visit = (item: Item): void => {
    if (!isShown(item, settled.answers, view.elsewhere)) return;
    if (item.type === 'group') visitGroup(item.children, item);
    else visitItem(item);
  };
  const visitGroup = (children: Item[], heading: Item): void => {
    const before = settled.shown.push(heading);
    children.forEach(visit);
    if (settled.shown.length === before) settled.shown.pop();
  };
  const visitItem = (item: Item): void => {
    const own = settledAnswer(item, {
      answers,
      context: settled.answers,
      elsewhere: view.elsewhere,
    });
    if (view.size === 'small' && !isOfferedSmall(item) && own.length === 0) return;
    settled.shown.push(item);
    for (const [path, value] of own) settled.answers[path] = value;
  };
  exercise.items.forEach(visit);
  if (!staysOpen(settled)) exercise.closing_block.forEach(visit);
  return settled;
}

// Who says "not today" is not asked how it was.
const staysOpen = ({ shown, answers }: Settled): boolean =>
  shown.some((item) => saysNotToday(item, answers));

function saysNotToday(item: Item, answers: Answers): boolean {
  const chosen = atomsOf(answerAt(answers, item.id));
  return optionsOf(item).some(({ code, leaves_open }) => leaves_open && chosen.includes(code));
}

/** "Not today": finishing stores nothing, and the exercise stays open for another day. */
export const leavesOpen = (exercise: Exercise, answers: Answers): boolean =>
  staysOpen(settle(exercise, answers, { size: 'full' }));

/** "Not today" was said of another day: who comes back is asked again, and goes on where it was left. */
export function withoutNotToday(exercise: Exercise, answers: Answers): Answers {
  const said = exercise.items.filter((item) => saysNotToday(item, answers));
  const ids = new Set(said.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([path]) => !ids.has(path)));
}

// Notes cost nothing to read and carry the safety lines; the rest of "small" is its core.
const isOfferedSmall = (item: Item): boolean =>
  item.core === true || item.required === true || item.type === 'info';

/**
 * What the person sees, in order, headings included. In the small version an answer that already
 * has words stays on the screen: size is an offer, it never takes away what was written.
 */
export const shownItems = (exercise: Exercise, answers: Answers, view: View): Item[] =>
  settle(exercise, answers, view).shown;

/** What a finished response holds: what is on the screen and not blank, in reading order. */
export const composeAnswers = (exercise: Exercise, answers: Answers, view: View): Answers =>
  settle(exercise, answers, view).answers;

/** The fields to show inside one entry: each entry sees itself and no other. */
export const shownChildren = (item: EntryItem, entry: string, answers: Answers): ChildItem[] =>
  item.children.filter((child) => isShown(child, insideEntry(item, entry, answers)));

const insideEntry = (item: EntryItem, entry: string, answers: Answers): Answers => ({
  ...answers,
  [item.id]: { entries: [entry] },
});

type Placed = [ItemPath, AnswerValue][];
/** `answers` as they were given, `context` what is settled so far. */
type Around = { answers: Answers; context: Answers; elsewhere: Elsewhere | undefined };

function settledAnswer(item: Item, around: Around): Placed {
  if (hasEntries(item)) return settledEntries(item, around);
  // Whether old words were shown is between the exercise and its author: nothing of it is finished.
  if (item.type === 'recall') return [];
  const value = settledValue(answerAt(around.answers, item.id), optionsOf(item));
  return value === undefined ? [] : [[item.id, value]];
}

function settledEntries(item: EntryItem, around: Around): Placed {
  const value = settledValue(answerAt(around.answers, item.id), optionsOf(item));
  if (value === undefined) return [];
  const given = entriesOf({ [item.id]: value }, item.id).map((entry) => ({
    entry,
    placed: settledEntry(item, entry, around),
  }));
  if (item.type === 'body_map') return [[item.id, value], ...given.flatMap(({ placed }) => placed)];
  const kept = given.filter(({ placed }) => placed.length > 0);
  if (kept.length === 0) return [];
  const entries = kept.map(({ entry }) => entry);
  return [[item.id, { entries }], ...kept.flatMap(({ placed }) => placed)];
}

function settledEntry(item: EntryItem, entry: string, around: Around): Placed {
  let scope = insideEntry(item, entry, around.context);
  const place = (child: ChildItem): Placed => {
    if (!isShown(child, scope, around.elsewhere)) return [];
    const path = formatItemPath({ item: item.id, entry, child: child.id });
    const value = settledValue(answerAt(around.answers, path), optionsOf(child));
    if (value === undefined) return [];
    scope = { ...scope, [path]: value };
    return [[path, value]];
  };
  return item.children.flatMap(place);
}

const optionsOf = (item: Item): ItemOption[] => ('options' in item ? item.options : []);

/** Without its blank parts and in the order of the options, so that how it was given leaves no trace. */
function settledValue(
  value: AnswerValue | undefined,
  options: ItemOption[],
): AnswerValue | undefined {
  if (value === undefined || !isAnswered(value)) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return writtenRows(value);
  if ('codes' in value) {
    const codes = inOrder(value.codes, options);
    return codes.length === 0 ? undefined : { codes, ...otherOf(value) };
  }
  if ('code' in value) return { code: value.code, ...otherOf(value) };
  if (!('regions' in value)) return value;
  const place = ({ code }: BodyRegion) => options.findIndex((option) => option.code === code);
  const regions = value.regions.map((region) => ({ code: region.code, ...otherOf(region) }));
  return { regions: regions.toSorted((a, b) => place(a) - place(b)) };
}

function writtenRows(rows: (PairRow | ListEntry)[]): PairRow[] | ListEntry[] {
  const written = rows.filter((row) => !isBlankRow(row));
  const pairs = written.filter(isPairRow);
  return pairs.length > 0 ? pairs : written.flatMap((row) => (isPairRow(row) ? [] : [row]));
}

const inOrder = (codes: string[], options: ItemOption[]): string[] =>
  options.map(({ code }) => code).filter((code) => codes.includes(code));

const otherOf = ({ other }: { other?: string }): { other?: string } =>
  other === undefined || isBlank(other) ? {} : { other };
