import type {
  AgreeInput,
  Card,
  ChangeAgreement,
  ExerciseLine,
  TherapistAssignment,
} from '@selfward/contract';
import type { AgreedHow } from '@selfward/domain';

export interface Person {
  id: string;
  name: string;
}

/** What stands on the card. `why` is null until somebody types: then it starts from the last wording for this client. */
export interface Draft {
  client: string;
  slug: string;
  why: string | null;
  size: Card['size'];
  whenAndWhere: string;
  inTheWay: string;
  /** Id of a session to come; empty for "when we next meet". */
  forSession: string;
  isPrepared: boolean;
}

export const emptyDraft = (client: string, slug: string): Draft => ({
  client,
  slug,
  why: null,
  size: 'client_chooses',
  whenAndWhere: '',
  inTheWay: '',
  forSession: '',
  isPrepared: false,
});

export const draftOf = ({ clientId, slug, card, ...one }: TherapistAssignment): Draft => ({
  ...card,
  client: clientId,
  slug,
  forSession: one.forSession?.id ?? '',
  isPrepared: one.preparedTogether,
});

/** The card as it stands, with nothing left to fill in. */
export type WholeDraft = Draft & { why: string };

export const changeOf = (draft: WholeDraft): ChangeAgreement => ({
  card: {
    why: draft.why,
    size: draft.size,
    whenAndWhere: draft.whenAndWhere,
    inTheWay: draft.inTheWay,
  },
  forSession: draft.forSession || null,
});

export const agreeOf = (
  draft: WholeDraft,
  { how, replaces }: { how: AgreedHow; replaces: string | undefined },
): AgreeInput => ({
  ...changeOf(draft),
  exercise: draft.slug,
  preparedTogether: draft.isPrepared,
  agreedHow: how,
  replaces: replaces ?? null,
});

/** What is still missing before both can agree, in the order of the card. */
export function missing(draft: Draft, exercise: ExerciseLine | undefined) {
  if (draft.client === '') return 'client';
  if (!exercise) return 'exercise';
  return exercise.prepare && !draft.isPrepared ? 'prepared' : null;
}
