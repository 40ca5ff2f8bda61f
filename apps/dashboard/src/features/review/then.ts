import type { BesideResponse, PracticeView, SharedResponse } from '@selfward/contract';
import type { AnswerValue, Exercise, Item } from '@selfward/domain';
import { allItems, isAnswered } from '@selfward/domain';
import type { Answered } from './answered.ts';

/** An answer from before to the same question, in the wording in which it was asked then. */
export interface Then extends Answered {
  id: string;
  on: string;
  response: Pick<PracticeView, 'answers' | 'exercise'>;
}

export interface ThenAndNow {
  /** By the item that is asked again, the oldest first. */
  byItem: ReadonlyMap<string, readonly Then[]>;
  /** Old words that were read back, with no question of today beside them. */
  alone: readonly Then[];
}

type Read = Pick<SharedResponse, 'slug' | 'exercise'>;

export function thenAndNow({ slug, exercise }: Read, beside: BesideResponse): ThenAndNow {
  const revealed = revealedBy(exercise);
  const thens = beside.others
    .filter(({ isLater }) => !isLater)
    .toReversed()
    .flatMap((other) => everyThen(other, beside.wordings[other.wording]));
  const asked = allItems(exercise);
  const byItem = new Map(
    asked.flatMap((item) => {
      const found = thens.filter((then) => isSame({ slug, item, revealed }, then));
      return found.length > 0 ? [[item.id, found] as const] : [];
    }),
  );
  const beyond = ({ slug: from, item }: SourcedThen) =>
    revealed.has(`${from}#${item.id}`) && !asked.some(({ id }) => id === item.id);
  return { byItem, alone: thens.filter(beyond) };
}

type SourcedThen = Then & { slug: string };

function everyThen(
  { id, slug, answeredOn: on, answers }: BesideResponse['others'][number],
  exercise: Exercise | undefined,
): SourcedThen[] {
  if (!exercise) return [];
  const response = { answers, exercise };
  return allItems(exercise).flatMap((item) => {
    const value: AnswerValue | undefined = answers[item.id];
    if (value === undefined || !isAnswered(value)) return [];
    return [{ id, slug, on, path: item.id, item, value, response }];
  });
}

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
}

/** The same exercise, what it reads back, and a body, wherever it was marked first. */
function isSame({ slug, item, revealed }: AskedAgain, then: SourcedThen): boolean {
  if (then.item.id !== item.id || then.item.type !== item.type) return false;
  return then.slug === slug || revealed.has(`${then.slug}#${item.id}`) || item.type === 'body_map';
}
