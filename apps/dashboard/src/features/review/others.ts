import type { BesideResponse, PracticeView } from '@selfward/contract';
import { allItems, type Item } from '@selfward/domain';
import { type Answered, answerTo } from './answered.ts';

/** Another answer of the same person that may be read, in its own wording. */
export interface Other {
  id: string;
  slug: string;
  on: string;
  isLater: boolean;
  response: Pick<PracticeView, 'answers' | 'exercise'>;
}

export const othersOf = ({ others, wordings }: BesideResponse): Other[] =>
  others.flatMap(({ id, slug, answeredOn: on, isLater, answers, wording }) => {
    const exercise = wordings[wording];
    return exercise ? [{ id, slug, on, isLater, response: { answers, exercise } }] : [];
  });

/** What was answered to an item of this id, if anything was. */
export const answerIn = ({ response }: Other, id: string): Answered[] =>
  allItems(response.exercise)
    .filter((item: Item) => item.id === id)
    .flatMap((item) => answerTo(response, item));

export interface Found {
  other: Other;
  answered: Answered;
}

/** The latest answer to `outside-and-inside#cost_areas`. */
export function latestOf(others: readonly Other[], source: string): Found | undefined {
  const [slug, id = ''] = source.split('#');
  return others
    .filter((other) => other.slug === slug)
    .flatMap((other) => answerIn(other, id).map((answered) => ({ other, answered })))[0];
}
