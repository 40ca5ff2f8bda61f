import type { Answers, Item, RecallPick } from '@selfward/domain';
import { hasEntries } from '@selfward/domain';
import { hasAnswer } from '../answer-view.tsx';
import type { ReadBack } from '../read-back.ts';

/** One earlier answer with the wording it was given to and its day. */
export interface Recalled {
  key: string;
  item: Item;
  /** Of the group that it stood in: several may ask alike. */
  heading: string | null;
  answers: Answers;
  on: string | null;
}

interface Sources {
  sources: readonly string[];
  pick: RecallPick;
}

/** In the order of the sources; of several answers to one of them the newest first. */
export function recalled({ sources, pick }: Sources, earlier: ReadBack): Recalled[] {
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
    const asked = (readBack.wordings[wording] ?? []).flatMap((item) => askedAt(item, reference));
    return asked
      .filter(({ item }) => hasAnswer(answers, item))
      .map((one) => ({ key: `${source}/${at}/${one.item.id}`, ...one, answers, on, at }));
  });
}

type Asked = Pick<Recalled, 'item' | 'heading'>;

function askedAt(item: Item, reference: string | undefined): Asked[] {
  const isGroup = item.type === 'group';
  const heading = isGroup ? item.text : null;
  return itemsAt(isGroup ? item.children : [item], reference).map((one) => ({
    item: one,
    heading,
  }));
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
