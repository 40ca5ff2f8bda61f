import type { Exercise, Item } from '@selfward/domain';

/** A question as it was read: under what it has in common with others, where it has. */
export function questionOf(exercise: Exercise, { id, text }: Item): string {
  const group = exercise.items.find(
    (item) => item.type === 'group' && item.children.some((child) => child.id === id),
  );
  return group ? `${group.text} ${text}` : text;
}
