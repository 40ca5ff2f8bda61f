import type { QuietLine, ReceivedLine } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';

/** As the database writes it into JSON: the text is still sealed. */
export interface LineRow {
  id: string;
  text: string;
  from: string;
  is_mine: boolean;
  created_at: string;
  visible_from: string;
}

/** Lines under the response r, oldest first: those that `reader` may see, who is $2. */
export const linesOf = (reader: string): string => `coalesce((
  select json_agg(json_build_object('id', l.line_id, 'text', encode(l.text, 'base64'),
      'from', m.name, 'is_mine', l.author_id = $2, 'created_at', l.created_at,
      'visible_from', l.visible_from) order by l.line_id)
  from response_lines l join memberships m on m.practice_id = $1 and m.member_id = l.author_id
  where l.practice_id = $1 and l.response_id = r.response_id and (${reader})), '[]')`;

export const sealLine = (keys: Keyring, lineId: string, text: string): Buffer =>
  keys.seal(placeOf(lineId), text);

export const receivedLine = (keys: Keyring, row: LineRow, zone: string): ReceivedLine => ({
  text: keys.open(placeOf(row.id), Buffer.from(row.text, 'base64')),
  fromName: row.from,
  on: dayIn(zone, new Date(row.created_at)),
});

export function quietLine(keys: Keyring, row: LineRow, at: { zone: string; now: Date }): QuietLine {
  const visibleFrom = new Date(row.visible_from);
  return {
    ...receivedLine(keys, row, at.zone),
    id: row.id,
    isMine: row.is_mine,
    visibleFrom: at.now < visibleFrom ? visibleFrom.toISOString() : null,
  };
}

const placeOf = (row: string) => ({ table: 'response_lines', column: 'text', row, revision: 1 });
