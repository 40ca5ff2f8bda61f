import type { Answers, Item, RecallPick } from '@selfward/domain';
import { hasEntries } from '@selfward/domain';
import { hasAnswer } from '../answer-view.tsx';
import type { ReadBack } from '../read-back.ts';

/** One earlier answer with the wording it was given to and its day. */
export interface Recalled {
  key: string;
  item: Item;
  answers: Answers;
  on: string | null;
}

interface Asked {
  sources: readonly string[];
  pick: RecallPick;
}

/** In the order of the sources; of several answers to one of them the newest first. */
export function recalled({ sources, pick }: Asked, earlier: ReadBack): Recalled[] {
  return sources.flatMap((source) => {
    const found = foundAt(source, earlier);
    const days = [...new Set(found.map(({ at }) => at))];
    const wanted = pick === 'first' ? days.at(-1) : days[0];
    return pick === 'all' ? found : found.filter(({ at }) => at === wanted);
  });
}

function foundAt(source: string, { elsewhere, readBack }: ReadBack) {
  const [slug = '', reference] = source.split('#');
  return (elsewhere[slug] ?? []).flatMap((answers, at) => {
    const { on = null, wording = '' } = readBack.from[slug]?.[at] ?? {};
    const items = itemsAt(readBack.wordings[wording] ?? [], reference);
    return items
      .filter((item) => hasAnswer(answers, item))
      .map((item) => ({ key: `${source}/${at}/${item.id}`, item, answers, on, at }));
  });
}

/** `people.safe` is one question of every entry: the entries stay, with that question alone. */
function itemsAt(items: readonly Item[], reference: string | undefined): Item[] {
  if (reference === undefined) return [...items];
  const own = items.find(({ id }) => id === reference);
  if (own) return [own];
  const [parent = '', child] = reference.split('.');
  const above = items.find(({ id }) => id === parent);
  if (!above || !hasEntries(above)) return [];
  return [{ ...above, children: above.children.filter(({ id }) => id === child) }];
}
