import type { Answers } from '@selfward/contract';
import {
  type Exercise,
  initialVisibilityAt,
  type ItemPath,
  parseItemPath,
  type Visibility,
} from '@selfward/domain';
import { invalidInput } from '../../http/problem.ts';

export type Visibilities = Record<ItemPath, Visibility>;

/** The item that a path stands in: itself, or the one that has the entries. */
const itemOf = (path: ItemPath): string => parseItemPath(path)?.item ?? path;

/** As the client finds it before choosing; a choice made earlier wins. */
export const visibilityOf = (
  exercise: Exercise,
  answers: Answers,
  chosen: Visibilities,
): Visibilities =>
  Object.fromEntries(
    Object.keys(answers).map((path) => [
      path,
      (Object.hasOwn(chosen, path) ? chosen[path] : undefined) ??
        initialVisibilityAt(exercise, path),
    ]),
  );

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

/** Everything else is left out here, before the answer leaves; only how many items is told. */
export function cutKept(answers: Answers, shared: readonly ItemPath[]) {
  const open = new Set(shared);
  const isOpen = (path: ItemPath) => open.has(path) && open.has(itemOf(path));
  const entries = Object.entries(answers);
  const kept = entries.filter(([path]) => !isOpen(path)).map(([path]) => itemOf(path));
  return {
    answers: Object.fromEntries(entries.filter(([path]) => isOpen(path))),
    keptItems: new Set(kept).size,
  };
}
