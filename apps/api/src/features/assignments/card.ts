import { Card } from '@selfward/contract';
import type { Keyring } from '../../vault/keyring.ts';

/** The card is read and written as one text, under the client's key. */
export const sealCard = (keys: Keyring, assignmentId: string, card: Card): Buffer =>
  keys.seal(placeOf(assignmentId, 1), JSON.stringify(card));

export const openCard = (
  keys: Keyring,
  row: { assignment_id: string; card_revision: number; card: Buffer },
): Card =>
  Card.parse(JSON.parse(keys.open(placeOf(row.assignment_id, row.card_revision), row.card)));

const placeOf = (row: string, revision: number) => ({
  table: 'assignments',
  column: 'card',
  row,
  revision,
});
