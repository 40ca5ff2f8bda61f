import { isOver } from '../sessions/index.ts';

export const isToCome = (now: string) =>
  `(s.state in ('planned', 'running') and not ${isOver('s', now)})`;

/**
 * The session that an agreement (`a`) is for. One that was cancelled or is over hands it on to the next
 * one that is planned; without any, it is for when they next meet. `now` names the parameter.
 */
export const forSession = (now: string) => `(select json_build_object('id', s.session_id,
    'day', s.day, 'clock', to_char(s.clock, 'HH24:MI'), 'place', s.place)
  from sessions s
  where a.for_session is not null and s.practice_id = $1 and s.client_id = a.client_id
    and ${isToCome(now)}
  order by s.session_id <> a.for_session, s.starts_at, s.session_id limit 1)`;
