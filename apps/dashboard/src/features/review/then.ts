import type { PracticeView, SharedResponse } from '@selfward/contract';
import type { Exercise, Item } from '@selfward/domain';
import { allItems } from '@selfward/domain';
import { type Answered, answerTo } from './answered.ts';
import type { Other } from './others.ts';

/** Another answer to the same question, in the wording in which it was asked then. */
export interface Then extends Answered {
  id: string;
  on: string;
  isLater: boolean;
  response: Pick<PracticeView, 'answers' | 'exercise'>;
}

export interface ThenAndNow {
  /** By the item that is asked more than once, the oldest first. */
  byItem: ReadonlyMap<string, readonly Then[]>;
  /** Old words that were read back, with no question of today beside them. */
  alone: readonly Then[];
}

type Read = Pick<SharedResponse, 'slug' | 'exercise' | 'layout'>;
type Layout = NonNullable<Read['layout']>;

export function thenAndNow({ slug, exercise, layout }: Read, others: readonly Other[]): ThenAndNow {
  const asked = allItems(exercise);
  const told = { slug, revealed: revealedBy(exercise), ...alsoAskedIn(layout) };
  const thens = others.toReversed().flatMap(everyThen);
  const byItem = new Map(
    asked.flatMap((item) => {
      const found = thens.filter((then) => isSame({ ...told, item }, then));
      return found.length > 0 ? [[item.id, found] as const] : [];
    }),
  );
  const beyond = ({ slug: from, item, isLater }: SourcedThen) =>
    !isLater && told.revealed.has(`${from}#${item.id}`) && !asked.some(({ id }) => id === item.id);
  return { byItem, alone: thens.filter(beyond) };
}

/** What every exercise ends with is no question of any of them: only what the layout names is. */
const alsoAskedIn = ({ with: others = [], dots = [], latest = [] }: Partial<Layout> = {}) => ({
  others,
  shared: [...dots, ...latest],
});

type SourcedThen = Then & { slug: string };

const everyThen = ({ id, slug, on, isLater, response }: Other): SourcedThen[] =>
  allItems(response.exercise)
    .flatMap((item) => answerTo(response, item))
    .map((answered) => ({ ...answered, id, slug, on, isLater, response }));

const revealedBy = (exercise: Exercise): ReadonlySet<string> =>
  new Set(
    allItems(exercise).flatMap((item) =>
      item.type === 'recall' && item.reveal_after ? item.sources : [],
    ),
  );

interface AskedAgain {
  slug: string;
  item: Item;
  revealed: ReadonlySet<string>;
  /** Exercises that ask some of the same questions. */
  others: readonly string[];
  /** By their ids. */
  shared: readonly string[];
}

/** The same exercise, what it reads back or is read with, and a body, wherever it was marked first. */
function isSame({ slug, item, revealed, ...also }: AskedAgain, then: SourcedThen): boolean {
  if (then.item.id !== item.id || then.item.type !== item.type) return false;
  return (
    then.slug === slug ||
    (also.others.includes(then.slug) && also.shared.includes(item.id)) ||
    revealed.has(`${then.slug}#${item.id}`) ||
    item.type === 'body_map'
  );
}
