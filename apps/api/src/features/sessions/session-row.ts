import type { Session } from '@selfward/contract';
import { type NoteState, phaseOf, type SessionState, type SessionTimes } from '@selfward/domain';
import { meetingOf } from './meetings.ts';
import type { MeetingRow } from './meetings-sql.ts';

export interface SessionRow extends MeetingRow {
  client_id: string;
  revision: number;
  state: SessionState;
  ends_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  note_waived_at: Date | null;
  acted_at: Date | null;
  created_at: Date;
  client_name: string;
  therapist_name: string;
  is_mine: boolean;
  note_id: string | null;
  note_state: NoteState | null;
  crosses_with: number;
  practice_zone: string;
}

/** $1 the practice, $2 who asks. */
export const sessionColumns = `s.session_id, s.member_id, s.client_id, s.revision, s.state,
  s.day::text as day, to_char(s.clock, 'HH24:MI') as clock, s.time_zone, s.minutes, s.place,
  s.starts_at, s.ends_at, s.started_at, s.finished_at, s.note_waived_at, s.acted_at, s.created_at,
  c.name as client_name, m.name as therapist_name, s.member_id = $2 as is_mine,
  note.note_id, note.state as note_state, p.time_zone as practice_zone,
  (select count(*)::integer from sessions x where x.practice_id = $1 and x.member_id = s.member_id
    and x.session_id <> s.session_id and x.state <> 'cancelled' and s.state <> 'cancelled'
    and x.starts_at < s.ends_at and x.ends_at > s.starts_at) as crosses_with`;

export const sessionJoins = `join clients c on c.practice_id = $1 and c.client_id = s.client_id
  join memberships m on m.practice_id = $1 and m.member_id = s.member_id
  join practices p on p.practice_id = $1
  left join lateral (select n.note_id, n.state from clinical_notes n where n.practice_id = $1
    and n.session_id = s.session_id and n.author_id = $2
    order by n.note_id desc limit 1) note on true`;

export const timesOf = (row: SessionRow): SessionTimes => ({
  state: row.state,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  startedAt: row.started_at,
});

export const sessionOf = (row: SessionRow, now: Date): Session => ({
  ...meetingOf(row),
  revision: row.revision,
  clientId: row.client_id,
  clientName: row.client_name,
  therapistName: row.therapist_name,
  isMine: row.is_mine,
  state: row.state,
  phase: phaseOf(timesOf(row), now),
  note: noteOf(row),
  noteId: row.note_id,
  crossesWith: row.crosses_with,
});

function noteOf({ note_state: note, note_waived_at: waived }: SessionRow): Session['note'] {
  if (note) return note;
  return waived ? 'waived' : 'none';
}
