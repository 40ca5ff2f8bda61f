import { undoSeconds } from '@selfward/domain';

/** Of the client `c`, as the practice may count it: asked for, and not answered yet. */
export const unansweredWishes = (now: string): string => `(select count(*)::integer
  from enrolment_wishes w
  join enrolments e on e.practice_id = $1 and e.enrolment_id = w.enrolment_id
    and e.client_id = c.client_id and e.ended_at is null
  where w.practice_id = $1
    and w.asked_at <= ${now}::timestamptz - interval '${undoSeconds} seconds'
    and w.step <> all (e.wanted) and w.step <> all (e.dropped)
    and not exists (select from enrolment_steps t where t.practice_id = $1
      and t.enrolment_id = e.enrolment_id and t.step = w.step))`;
