import { isBlank, isBlankRow, isPairRow } from './answer-atoms.ts';
import type { Answers, AnswerValue, ListEntry, PairRow } from './answers.ts';
import type { Exercise } from './exercise.ts';
import type { Item, ItemType } from './exercise-item.ts';
import { allItems, findItem, hasEntries } from './item-path.ts';

/** Earlier answers (`exercise#item`) whose lines may be taken over at `exercise#item`. */
export type Offer = { to: string; from: string[] };

/** A line as it was written, and where. `answer` counts the answers to that exercise, the newest is 0. */
export type EarlierLine = { slug: string; answer: number; text: string };

/** Answers of one exercise with the wording that each was given to, the newest first. */
export type Earlier = Readonly<Record<string, readonly { exercise: Exercise; answers: Answers }[]>>;

const takers: readonly ItemType[] = ['text_short', 'text_long', 'list'];

/** What may be offered here: of the built-in exercise, or of a copy as far as it still asks the same. */
export function offersFor(
  exercise: Exercise,
  offers: readonly Offer[],
): { place: string; from: string[] }[] {
  const [origin = ''] = (exercise.derived_from ?? '').split('@');
  return offers.flatMap(({ to, from }) => {
    const { slug, item: place } = placeOf(to);
    const isHere = slug === exercise.slug || slug === origin;
    return isHere && isTaker(exercise, place) ? [{ place, from }] : [];
  });
}

/** Ids of the questions at which something may be offered; which of them have lines, this does not say. */
export const offeredAt = (exercise: Exercise, offers: readonly Offer[]): string[] => [
  ...new Set(offersFor(exercise, offers).map(({ place }) => place.split('.')[0] ?? place)),
];

/** Exercises whose answers may be offered. */
export const offeredSlugs = (exercise: Exercise, offers: readonly Offer[]): string[] => [
  ...new Set(
    offersFor(exercise, offers).flatMap(({ from }) => from.map((source) => placeOf(source).slug)),
  ),
];

/** `tell.who` is a question of every entry; `areas` by itself takes nothing. */
function isTaker(exercise: Exercise, place: string): boolean {
  const item = allItems(exercise).find(({ id }) => id === place);
  if (item) return takers.includes(item.type);
  const [parent = '', child] = place.split('.');
  const above = findItem(exercise, parent);
  return (
    above?.type === 'repeat_group' &&
    above.children.some(({ id, type }) => id === child && takers.includes(type))
  );
}

function placeOf(reference: string): { slug: string; item: string } {
  const [slug = '', item = ''] = reference.split('#');
  return { slug, item };
}

/** Each line once, in the order of the sources, of one source the newest first. */
export function earlierLines(from: readonly string[], earlier: Earlier): EarlierLine[] {
  const lines = from.flatMap((source) => {
    const { slug, item } = placeOf(source);
    const answered = Object.hasOwn(earlier, slug) ? (earlier[slug] ?? []) : [];
    return answered.flatMap(({ exercise, answers }, answer) =>
      textsAt(exercise, answers, item).map((text) => ({ slug, answer, text })),
    );
  });
  const seen = new Set<string>();
  return lines.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function textsAt(exercise: Exercise, answers: Answers, id: string): string[] {
  const item = findItem(exercise, id);
  const value = answers[id];
  return item === null || value === undefined || hasEntries(item) ? [] : textsOf(item, value);
}

/** What was written, line by line; a choice in the words that were chosen. */
function textsOf(item: Item, value: AnswerValue): string[] {
  if (typeof value === 'string') return isBlank(value) ? [] : [value];
  if (typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.filter((row) => !isBlankRow(row)).map(lineOf);
  if ('code' in value) return chosen(item, [value.code], value.other);
  return 'codes' in value ? chosen(item, value.codes, value.other) : [];
}

const lineOf = (row: PairRow | ListEntry): string =>
  isPairRow(row) ? [row.left, row.right].filter((text) => !isBlank(text)).join(': ') : row.text;

/** "None of these" names nothing. */
function chosen(item: Item, codes: readonly string[], other: string | undefined): string[] {
  const options = 'options' in item ? item.options : [];
  return options
    .filter(({ code, exclusive }) => codes.includes(code) && exclusive !== true)
    .flatMap(({ text, is_other }) => {
      if (is_other !== true) return [text];
      return other === undefined || isBlank(other) ? [] : [other];
    });
}
