import type { Answers, Item } from '@selfward/domain';
import { isSame } from '../../features/writing/line.ts';

/** An item with everything that stands under it. */
const below = (answers: Answers, { id }: Item): string[] =>
  Object.keys(answers).filter((path) => path === id || path.startsWith(`${id}[`));

/** Something of it can be read at the practice now. */
export const isReadNow = (shared: Answers, item: Item): boolean => below(shared, item).length > 0;

/** What can be read of it is what stands here, word for word. */
export const isReadAsItIs = (shared: Answers, item: Item, answers: Answers): boolean =>
  [...new Set([...below(shared, item), ...below(answers, item)])].every((path) =>
    isSame(shared[path] ?? null, answers[path] ?? null),
  );
