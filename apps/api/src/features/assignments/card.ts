import { Card } from '@selfward/contract';
import type { Keyring } from '../../vault/keyring.ts';

/** The card is read and written as one text, under the client's key. */
export const sealCard = (
  keys: Keyring,
  place: { assignmentId: string; revision: number },
  card: Card,
): Buffer => keys.seal(placeOf(place.assignmentId, place.revision), JSON.stringify(card));

export const openCard = (
  keys: Keyring,
  row: { assignment_id: string; card_revision: number; card: Buffer },
): Card =>
  Card.parse(JSON.parse(keys.open(placeOf(row.assignment_id, row.card_revision), row.card)));

export const isSameCard = (one: Card, other: Card): boolean =>
  one.why === other.why &&
  one.size === other.size &&
  one.whenAndWhere === other.whenAndWhere &&
  one.inTheWay === other.inTheWay;

const placeOf = (row: string, revision: number) => ({
  table: 'assignments',
  column: 'card',
  row,
  revision,
});
