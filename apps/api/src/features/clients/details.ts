import { ClientDetails } from '@selfward/contract';
import type { Keyring } from '../../vault/keyring.ts';

/** The columns that `openDetails` needs, of table `clients`. */
export interface DetailsRow {
  client_id: string;
  details: Buffer | null;
  details_revision: number;
}

/** Read and written as one text, under the client's key. */
export const sealDetails = (
  keys: Keyring,
  { clientId, revision }: { clientId: string; revision: number },
  details: ClientDetails,
): Buffer => keys.seal(placeOf(clientId, revision), JSON.stringify(ClientDetails.parse(details)));

export const openDetails = (keys: Keyring, row: DetailsRow): ClientDetails =>
  ClientDetails.parse(
    row.details
      ? JSON.parse(keys.open(placeOf(row.client_id, row.details_revision), row.details))
      : {},
  );

export const isBlankDetails = ({ pronouns, emergencyContact, ...texts }: ClientDetails): boolean =>
  emergencyContact === null && pronouns + texts.usualPlace + texts.crisisNotes === '';

const placeOf = (row: string, revision: number) => ({
  table: 'clients',
  column: 'details',
  row,
  revision,
});
