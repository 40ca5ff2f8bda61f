import type { Exercise, Item } from '@selfward/domain';
import { allItems } from '@selfward/domain';

const most = 3;

/**
 * Scales that ask alike share a screen, at most three of them: those of one heading, and those of a
 * measure. Wording and order stay as they were published.
 */
export function together(exercise: Exercise, items: readonly Item[]) {
  const beside = new Map<string, readonly Item[]>();
  const leaders: Item[] = [];
  for (const run of runsOf(exercise, items)) {
    for (const [first, ...below] of evenly(run)) {
      if (first === undefined) continue;
      leaders.push(first);
      if (below.length > 0) beside.set(first.id, below);
    }
  }
  return { items: leaders, beside };
}

function runsOf(exercise: Exercise, items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  const groupOf = groupsIn(exercise);
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isUnderOne = last && groupOf.get(last.id) === groupOf.get(item.id);
    const mayJoin = isUnderOne && (exercise.locked || groupOf.has(item.id));
    if (run && last && mayJoin && asksAlike(last, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

const groupsIn = (exercise: Exercise): ReadonlyMap<string, string> =>
  new Map(
    allItems(exercise).flatMap((item) =>
      item.type === 'group' ? item.children.map(({ id }) => [id, item.id] as const) : [],
    ),
  );

/** What is about safety, or hangs on another answer, stands by itself. */
function asksAlike(one: Item, other: Item): boolean {
  if (!isPlainLikert(one) || !isPlainLikert(other)) return false;
  return JSON.stringify(one.scale) === JSON.stringify(other.scale);
}

const isPlainLikert = (item: Item): item is Extract<Item, { type: 'scale' }> =>
  item.type === 'scale' && item.scale.kind === 'likert' && !item.safety && !item.show_if;

/** Four are two and two, not three and one. */
function evenly(run: Item[]): Item[][] {
  const screens = Math.ceil(run.length / most);
  const starts = Array.from({ length: screens + 1 }, (_, at) =>
    Math.ceil((at * run.length) / screens),
  );
  return starts.slice(0, -1).map((start, at) => run.slice(start, starts[at + 1]));
}
