import type { Answers } from './answers.ts';
import type { Exercise } from './exercise.ts';
import type { Condition, Item } from './exercise-item.ts';
import { allItems, hasEntries, parseItemPath } from './item-path.ts';
import type { Elsewhere } from './show-if.ts';

/** Answers to other exercises by slug, the newest response first. */
export type EarlierAnswers = Readonly<Record<string, readonly Answers[]>>;

/** Other exercises that this one reads back or asks about: `exercise#item`, or all of `exercise`. */
export const referencesOf = (exercise: Exercise): string[] => [
  ...new Set(allItems(exercise).flatMap((item) => [...recalledBy(item), ...askedBy(item)])),
];

/** Whether something is asked only because of what was answered elsewhere. */
export const asksElsewhere = (exercise: Exercise): boolean =>
  allItems(exercise).some((item) => item.type === 'recall_rate' || askedBy(item).length > 0);

/** Slugs of the exercises that are referred to. */
export const sourcesOf = (exercise: Exercise): string[] => [
  ...new Set(referencesOf(exercise).map((reference) => placeOf(reference).slug)),
];

const recalledBy = (item: Item): string[] => [
  ...('sources' in item ? item.sources : []),
  ...startsFrom(item),
  ...(hasEntries(item) ? item.children.flatMap(startsFrom) : []),
];

const startsFrom = (item: Item): string[] =>
  'initial' in item && typeof item.initial === 'object' ? [item.initial.from] : [];

function askedBy(item: Item): string[] {
  const own = conditionsOf(item).map((condition) => condition.item);
  const below = 'children' in item ? item.children.flatMap(askedBy) : [];
  return [...own, ...below].filter((reference) => reference.includes('#'));
}

function conditionsOf({ show_if: rule }: Item): Condition[] {
  if (rule === undefined) return [];
  return 'all' in rule ? rule.all : rule.any;
}

function placeOf(reference: string): { slug: string; item: string | undefined } {
  const [slug = '', item] = reference.split('#');
  return { slug, item };
}

/** Nothing but what is referred to: the rest of an earlier response has no business here. */
export function cutToReferences(exercise: Exercise, slug: string, answers: Answers): Answers {
  const isMeant = meantBy(exercise, slug);
  return Object.fromEntries(Object.entries(answers).filter(([path]) => isMeant(path)));
}

/** Whether anything of this item is read back, or asked about. */
export const isReferredTo = (exercise: Exercise, slug: string, item: string): boolean =>
  meantBy(exercise, slug)(item);

function meantBy(exercise: Exercise, slug: string): (path: string) => boolean {
  const references = referencesOf(exercise)
    .map(placeOf)
    .filter((place) => place.slug === slug);
  return (path) => references.some(({ item }) => item === undefined || isUnder(path, item));
}

const isUnder = (path: string, item: string): boolean => {
  const own = parseItemPath(path)?.item;
  return own === item || own === item.split('.')[0];
};

/** What conditions look at: the newest response of each exercise. */
export const newestOf = (earlier: EarlierAnswers): Elsewhere =>
  Object.fromEntries(
    Object.entries(earlier).flatMap(([slug, [newest]]) => (newest ? [[slug, newest]] : [])),
  );
