import { createHash } from 'node:crypto';

/** A row of the log as text, to the microsecond: the columns in the order in which they are hashed. */
export interface LoggedRow {
  entry_id: string;
  at: string;
  member_id: string;
  role: string;
  action: string;
  subject: string;
  subject_id: string | null;
  client_id: string | null;
  request_id: string;
  first_at: string | null;
  last_at: string | null;
  saves: number | null;
}

const utc = (column: string): string =>
  `to_char(a.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as ${column}`;

export const loggedColumns = `a.entry_id, ${utc('at')}, a.member_id, a.role, a.action, a.subject,
  a.subject_id, a.client_id, a.request_id, ${utc('first_at')}, ${utc('last_at')}, a.saves`;

/** Where the chain of a practice begins: two practices never share a part of it. */
export const genesis = (practiceId: string): Buffer =>
  createHash('sha256').update(`selfward access log|${practiceId}`).digest();

/** JSON, so that no value can run into the next one. */
export function linkHash(previous: Buffer, practiceId: string, row: LoggedRow): Buffer {
  const canonical = JSON.stringify([
    practiceId,
    row.entry_id,
    row.at,
    row.member_id,
    row.role,
    row.action,
    row.subject,
    row.subject_id,
    row.client_id,
    row.request_id,
    row.first_at,
    row.last_at,
    row.saves,
  ]);
  return createHash('sha256').update(previous).update(canonical).digest();
}
