import { GivenReason } from '@selfward/contract';
import type { Keyring } from '../../vault/keyring.ts';

interface ReasonPlace {
  occurrenceId: string;
  revision: number;
}

/** Why something was set aside: code and words as one text, under the client's key. */
export const sealReason = (keys: Keyring, place: ReasonPlace, given: GivenReason): Buffer =>
  keys.seal(placeOf(place), JSON.stringify(given));

export const openReason = (keys: Keyring, place: ReasonPlace, sealed: Buffer): GivenReason =>
  GivenReason.parse(JSON.parse(keys.open(placeOf(place), sealed)));

const placeOf = ({ occurrenceId, revision }: ReasonPlace) => ({
  table: 'occurrences',
  column: 'reason',
  row: occurrenceId,
  revision,
});
