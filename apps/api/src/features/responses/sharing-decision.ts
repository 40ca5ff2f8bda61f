import type { Exercise, ShareResponse } from '@selfward/contract';
import {
  asksToBeReadFirst,
  isOnlyLess,
  isSameShare,
  readableRevision,
  requireSharing,
  type ResponseState,
  RuleBroken,
  share,
  type SharedAnswers,
  takeBackSome,
} from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import { openAnswers } from './answer-texts.ts';
import { type LockedRow, stateOf } from './client-responses.repository.ts';
import type { FinishedRow } from './sharing.repository.ts';
import { chosenVisibility, cutKept, type Visibilities, withTold } from './visibility.ts';

export interface Sharing {
  row: LockedRow;
  after: ResponseState;
  visibility: Visibilities;
  readFirst: boolean;
  now: Date;
  /** Nothing that is not read already: taking back, which is immediate and makes nothing new. */
  isLess: boolean;
}

interface Wanted {
  row: LockedRow;
  text: FinishedRow | undefined;
  exercise: Exercise;
  keys: Keyring;
  body: ShareResponse;
  now: Date;
}

/** What the choice of the client comes to, with what is read so far. */
export function decided({ row, text, exercise, keys, body, now }: Wanted): Sharing {
  const { revision } = body;
  requireSharing({ isArchived: row.is_archived });
  const [before, canUndo] = [stateOf(row), isUndo(row, now)];
  const anew = share(before, revision, canUndo);
  if (!text) throw new RuleBroken('revision-not-current');
  const answers = openAnswers(keys, { responseId: row.response_id, revision }, text.answers);
  const items = withTold(exercise, answers, body.share);
  const visibility = chosenVisibility(answers, items);
  const read = readNow(row, text, canUndo);
  const chosen = { revision, items };
  // As long as a newer sharing can be undone, choosing what is read so far undoes it.
  const isLess =
    read !== null && (isOnlyLess(read, chosen) || (canUndo && isSameShare(read, chosen)));
  return {
    row,
    after: isLess ? takeBackSome(before, canUndo) : anew,
    visibility,
    readFirst: asksToBeReadFirst(cutKept(answers, items)),
    now,
    isLess,
  };
}

/** With a sharing that can still be undone it is what was shared before. */
function readNow(row: LockedRow, text: FinishedRow, canUndo: boolean): SharedAnswers | null {
  const revision = readableRevision(stateOf(row), canUndo);
  const items = canUndo ? text.previous_items : text.items;
  return revision === null || items === null ? null : { revision, items };
}

export const isUndo = ({ readable_from }: LockedRow, now: Date): boolean =>
  readable_from !== null && now < readable_from;
