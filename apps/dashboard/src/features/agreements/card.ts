import type { Agree, Card, ExerciseLine } from '@selfward/contract';

export interface Person {
  id: string;
  name: string;
}

/** What stands on the card. `why` is null until somebody types: then it starts from the last wording. */
export interface Draft {
  client: string;
  slug: string;
  why: string | null;
  size: Card['size'];
  whenAndWhere: string;
  inTheWay: string;
  isPrepared: boolean;
}

export const emptyDraft = (client: string, slug: string): Draft => ({
  client,
  slug,
  why: null,
  size: 'client_chooses',
  whenAndWhere: '',
  inTheWay: '',
  isPrepared: false,
});

export const agreeOf = (draft: Draft, last: string): Agree => ({
  exercise: draft.slug,
  preparedTogether: draft.isPrepared,
  card: {
    why: draft.why ?? last,
    size: draft.size,
    whenAndWhere: draft.whenAndWhere,
    inTheWay: draft.inTheWay,
  },
});

/** What is still missing before both can agree, in the order of the card. */
export function missing(draft: Draft, exercise: ExerciseLine | undefined) {
  if (draft.client === '') return 'client';
  if (!exercise) return 'exercise';
  return exercise.prepare && !draft.isPrepared ? 'prepared' : null;
}
