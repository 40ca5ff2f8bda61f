import { allItems, type Exercise, type Item, parseItemPath } from '@selfward/domain';

/** Those that are asked, in the order of the person who reads them. */
const asked = (exercise: Exercise): Item[] =>
  allItems(exercise).filter(({ type }) => type !== 'info' && type !== 'group');

export const numberOf = (exercise: Exercise, path: string): number =>
  asked(exercise).findIndex(({ id }) => id === parseItemPath(path)?.item) + 1;

/** A question as it was read: under what it has in common with others, where it has. */
export function questionOf(exercise: Exercise, { id, text }: Item): string {
  const group = exercise.items.find(
    (item) => item.type === 'group' && item.children.some((child) => child.id === id),
  );
  return group ? `${group.text} ${text}` : text;
}
