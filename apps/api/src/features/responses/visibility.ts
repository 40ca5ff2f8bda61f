import type { Answers } from '@selfward/contract';
import {
  type Exercise,
  findItem,
  initialVisibilityAt,
  isToRead,
  type ItemPath,
  parseItemPath,
  type Visibility,
} from '@selfward/domain';
import { invalidInput } from '../../http/problem.ts';

export type Visibilities = Record<ItemPath, Visibility>;

/** The item that a path stands in: itself, or the one that has the entries. */
const itemOf = (path: ItemPath): string => parseItemPath(path)?.item ?? path;

/** An answer that went to the practice as it was given: no choice makes it kept. */
const isTold = (exercise: Exercise, path: ItemPath): boolean =>
  findItem(exercise, itemOf(path))?.safety === true;

/** As the client finds it before choosing; a choice made earlier wins. */
export const visibilityOf = (
  exercise: Exercise,
  answers: Answers,
  chosen: Visibilities,
): Visibilities =>
  Object.fromEntries(
    Object.keys(answers).map((path) => [
      path,
      isTold(exercise, path)
        ? 'shared'
        : ((Object.hasOwn(chosen, path) ? chosen[path] : undefined) ??
          initialVisibilityAt(exercise, path)),
    ]),
  );

/** With whatever is shared goes what the practice was told already; with nothing goes nothing. */
export function withTold(
  exercise: Exercise,
  answers: Answers,
  share: readonly ItemPath[],
): ItemPath[] {
  if (share.length === 0) return [];
  const told = Object.keys(answers).filter((path) => isTold(exercise, path));
  return [...share, ...told.filter((path) => !share.includes(path))];
}

/** Everything that stands at these items and under them. */
export const pathsBelow = (answers: Answers, items: readonly string[]): ItemPath[] =>
  Object.keys(answers).filter((path) => items.includes(itemOf(path)));

/** What is not named is kept. A name that could not be followed to the letter is refused. */
export function chosenVisibility(answers: Answers, share: readonly ItemPath[]): Visibilities {
  const named = new Set(share);
  const unknown = share.filter((path) => !Object.hasOwn(answers, path));
  const below = share.filter(
    (path) => Object.hasOwn(answers, itemOf(path)) && !named.has(itemOf(path)),
  );
  const issues = [
    ...unknown.map((path) => ({ path: ['share', path], message: 'unknown-item' })),
    ...below.map((path) => ({ path: ['share', path], message: 'inside-a-kept-item' })),
  ];
  if (issues.length > 0) throw invalidInput(issues);
  return Object.fromEntries(
    Object.keys(answers).map((path) => [path, named.has(path) ? 'shared' : 'kept']),
  );
}

/** Everything else is left out here, before the answer leaves. */
export function cutKept(answers: Answers, shared: readonly ItemPath[]): Answers {
  const isOpen = openIn(shared);
  return Object.fromEntries(Object.entries(answers).filter(([path]) => isOpen(path)));
}

/** How many items were left out: those that their author finds on the page where it is chosen. */
export function keptItems(
  exercise: Exercise,
  answers: Answers,
  shared: readonly ItemPath[],
): number {
  const isOpen = openIn(shared);
  const kept = Object.keys(answers).flatMap((path) => (isOpen(path) ? [] : [itemOf(path)]));
  const isCounted = (id: string) => {
    const item = findItem(exercise, id);
    return item !== null && isToRead(item);
  };
  return [...new Set(kept)].filter(isCounted).length;
}

/** An item is open with what stands under it, and never a part of it alone. */
function openIn(shared: readonly ItemPath[]): (path: ItemPath) => boolean {
  const open = new Set(shared);
  return (path) => open.has(path) && open.has(itemOf(path));
}
