import type { SessionPlace } from '@selfward/domain';

/*
 * Fragments for the statements of other features. $1 is the practice; `client` and `now` are what the
 * statement around it calls the client's id and the moment.
 */

/** By the clock, as `phaseOf` of the domain says it: begun late, it lasts as long as was planned. */
export const isOver = (s: string, now: string): string =>
  `(${s}.state = 'finished' or (${s}.state <> 'cancelled' and ${now} > ${s}.ends_at
    + greatest(interval '0', ${s}.started_at - ${s}.starts_at) + interval '30 minutes'))`;

/** Finished long after it was over, it ended when it was planned to. */
export const endOf = (s: string): string =>
  `case when ${s}.finished_at <= ${s}.ends_at + interval '30 minutes' then ${s}.finished_at
    else ${s}.ends_at end`;

const columns = `s.session_id, s.member_id, s.day::text as day, to_char(s.clock, 'HH24:MI') as clock,
  s.time_zone, s.minutes, s.place, s.starts_at`;

const nextOf = (client: string, now: string): string =>
  `s.practice_id = $1 and s.client_id = ${client} and s.state in ('planned', 'running')
    and not ${isOver('s', now)}`;

/** A row of what to `lateral` join: the session of a client that runs or comes next. */
export interface MeetingRow {
  session_id: string;
  member_id: string;
  day: string;
  clock: string;
  time_zone: string;
  minutes: number;
  place: SessionPlace;
  starts_at: Date;
}

export const nextSessionOf = (client: string, now: string): string =>
  `(select ${columns} from sessions s where ${nextOf(client, now)}
    order by s.starts_at, s.session_id limit 1)`;

/**
 * The session that something was agreed for. Cancelled, it gives way to the next one of the client;
 * no row: "for when you next meet".
 */
export const sessionFor = (session: string, client: string, now: string): string =>
  `(select ${columns} from sessions s where ${session} is not null and
      ((s.practice_id = $1 and s.session_id = ${session} and s.state <> 'cancelled')
      or (${nextOf(client, now)} and exists (select from sessions gone where gone.practice_id = $1
        and gone.session_id = ${session} and gone.state = 'cancelled')))
    order by s.starts_at, s.session_id limit 1)`;

/** When the latest session of a client with `member` ended, null before the first one. */
export const endOfLastSession = (client: string, member: string, now: string): string =>
  `(select max(${endOf('s')}) from sessions s where s.practice_id = $1 and s.client_id = ${client}
    and s.member_id = ${member} and ${isOver('s', now)})`;
