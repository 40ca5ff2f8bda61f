import type { CurrentDraftItem } from '@selfward/contract';
import { ApiProblem } from '../../http/problem.ts';

/** A problem carries anything; this is what a 412 of one item carries. */
export const isCurrentItem = (current: unknown): current is CurrentDraftItem =>
  typeof current === 'object' && current !== null && 'revision' in current && 'value' in current;

/** What a 412 of finishing carries: every item that is not as it was on the screen. */
export function currentItemsOf(failure: unknown): Record<string, CurrentDraftItem> {
  if (!(failure instanceof ApiProblem) || !failure.is('revision-changed')) return {};
  const { current } = failure;
  if (typeof current !== 'object' || current === null) return {};
  const items = Object.entries(current).flatMap(([path, item]) =>
    isCurrentItem(item) ? [[path, item] as const] : [],
  );
  return Object.fromEntries(items);
}
