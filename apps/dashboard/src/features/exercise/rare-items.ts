import { allItems, type Exercise, type Item } from '@selfward/domain';

const often: ReadonlySet<Item['type']> = new Set([
  'info',
  'group',
  'text_short',
  'text_long',
  'choice_one',
  'choice_many',
  'scale',
  'yes_no',
]);

const isRare = ({ type }: Item): boolean => !often.has(type);

/** What few exercises need is no part of the first load; it comes while the first screen is read. */
export function loadRareItems(exercise: Exercise): void {
  if (!allItems(exercise).some(isRare)) return;
  void Promise.all([
    import('./rare/rare-control.tsx'),
    import('./rare/repeat-group.tsx'),
    import('./rare/body-map.tsx'),
    import('./rare/recall-rate.tsx'),
    import('./rare/recall.tsx'),
    import('./rare/rare-answer.tsx'),
  ]).catch(() => undefined);
}
