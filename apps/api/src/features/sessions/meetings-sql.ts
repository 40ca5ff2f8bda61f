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

/** The two are meeting: from ten minutes before what is planned, or since somebody said so. */
export const isMeeting = (client: string, now: string): string =>
  `exists (select from sessions s where s.practice_id = $1 and s.client_id = ${client}
    and s.state in ('planned', 'running') and not ${isOver('s', now)}
    and (s.started_at is not null or s.starts_at <= ${now}::timestamptz + interval '10 minutes'))`;

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

export const lastSessionOf = (client: string, now: string): string =>
  `(select ${columns} from sessions s where s.practice_id = $1 and s.client_id = ${client}
    and s.state <> 'cancelled' and ${isOver('s', now)}
    order by s.starts_at desc, s.session_id limit 1)`;
