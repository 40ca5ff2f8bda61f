import { Answers, AnswerValue, type OpenedResponse } from '@selfward/contract';
import type { SharingState } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';

/** One stored draft, still sealed. */
export interface DraftRow {
  response_id: string;
  item_path: string;
  revision: number;
  ciphertext: Buffer;
  device: string;
  saved_at: Date;
}

export const draftColumns = `d.response_id, d.item_path, d.revision, d.ciphertext, d.device,
  d.saved_at`;

export interface DraftPlace {
  responseId: string;
  itemPath: string;
  revision: number;
}

const AnyValue = AnswerValue.nullable();

/** Null clears an item; that it was cleared is a revision like any other. */
export const sealDraft = (keys: Keyring, place: DraftPlace, value: AnswerValue | null): Buffer =>
  keys.seal(draftPlace(place), JSON.stringify(value));

export function openDraft(keys: Keyring, row: DraftRow): AnswerValue | null {
  const place = { responseId: row.response_id, itemPath: row.item_path, revision: row.revision };
  return AnyValue.parse(JSON.parse(keys.open(draftPlace(place), row.ciphertext)));
}

/** What stands on the page now: cleared items are gone from it. */
export function openDrafts(keys: Keyring, rows: readonly DraftRow[]): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const row of rows) {
    const value = openDraft(keys, row);
    if (value !== null) answers[row.item_path] = value;
  }
  return answers;
}

export const revisionsOf = (rows: readonly DraftRow[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ item_path, revision }) => [item_path, revision]));

export function openedResponse(
  keys: Keyring,
  response: { id: string; revision: number; state: SharingState },
  drafts: readonly DraftRow[],
): OpenedResponse {
  const own = drafts.filter(({ response_id }) => response_id === response.id);
  return {
    id: response.id,
    revision: response.revision,
    sharing: response.state,
    answers: openDrafts(keys, own),
    revisions: revisionsOf(own),
    lastSaved: lastSavedOf(own),
  };
}

function lastSavedOf(rows: readonly DraftRow[]): OpenedResponse['lastSaved'] {
  const [last] = rows.toSorted((a, b) => b.saved_at.getTime() - a.saved_at.getTime());
  return last ? { path: last.item_path, at: last.saved_at.toISOString() } : null;
}

interface FinishedPlace {
  responseId: string;
  revision: number;
}

export const sealAnswers = (keys: Keyring, place: FinishedPlace, answers: Answers): Buffer =>
  keys.seal(finishedPlace(place), JSON.stringify(answers));

export const openAnswers = (keys: Keyring, place: FinishedPlace, sealed: Buffer): Answers =>
  Answers.parse(JSON.parse(keys.open(finishedPlace(place), sealed)));

const draftPlace = ({ responseId, itemPath, revision }: DraftPlace) => ({
  table: 'response_draft_items',
  column: 'ciphertext',
  row: `${responseId}/${itemPath}`,
  revision,
});

const finishedPlace = ({ responseId, revision }: FinishedPlace) => ({
  table: 'response_revisions',
  column: 'answers',
  row: responseId,
  revision,
});
