import type {
  AgreeInput,
  Card,
  ChangeAgreement,
  ExerciseLine,
  TherapistAssignment,
} from '@selfward/contract';
import { type AgreedHow, isSameRhythm, type Rhythm } from '@selfward/domain';

export interface Person {
  id: string;
  name: string;
}

/** What can be agreed on: an exercise, or a measure with one answer that is read as it is given. */
export interface Agreeable extends ExerciseLine {
  isToldAtOnce?: boolean;
  /** Nobody would look at that answer in time: only while they are meeting. What else there is. */
  together?: { instead: string | null; mayName: boolean } | undefined;
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
  /** Null until somebody chooses: then it is as the exercise asks. */
  rhythm: Rhythm | null;
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
  rhythm: null,
});

export const draftOf = ({ clientId, slug, card, ...one }: TherapistAssignment): Draft => ({
  ...card,
  client: clientId,
  slug,
  forSession: one.forSession?.id ?? '',
  isPrepared: one.preparedTogether,
  rhythm: one.series?.rhythm ?? { kind: 'once' },
});

/** The card as it stands, with nothing left to fill in. */
export type WholeDraft = Draft & { why: string; rhythm: Rhythm };

/** A log is one whatever was chosen; else it is as chosen, or as the exercise asks. */
export function rhythmOf({ rhythm }: Draft, exercise: ExerciseLine | undefined): Rhythm {
  const own = exercise?.rhythm ?? { kind: 'once' };
  return own.kind === 'log' ? own : (rhythm ?? own);
}

/** It comes again by itself: then it is for no one session. */
export const isSeries = ({ kind }: Rhythm): boolean => kind !== 'once' && kind !== 'log';

const partsOf = (draft: WholeDraft): ChangeAgreement => ({
  card: {
    why: draft.why,
    size: draft.size,
    whenAndWhere: draft.whenAndWhere,
    inTheWay: draft.inTheWay,
  },
  forSession: draft.forSession || null,
});

/**
 * The rhythm only where it was touched: a client may have taken another day meanwhile, which changes
 * nothing else of the card.
 */
export function changeOf(draft: WholeDraft, opened: TherapistAssignment): ChangeAgreement {
  const isTouched = opened.series !== null && !isSameRhythm(opened.series.rhythm, draft.rhythm);
  return { ...partsOf(draft), ...(isTouched ? { rhythm: draft.rhythm } : {}) };
}

export const agreeOf = (
  draft: WholeDraft,
  { how, replaces }: { how: AgreedHow; replaces: string | undefined },
): AgreeInput => ({
  ...partsOf(draft),
  forSession: isSeries(draft.rhythm) ? null : draft.forSession || null,
  rhythm: draft.rhythm,
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
