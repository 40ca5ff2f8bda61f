import { undoSeconds } from '@selfward/domain';

/**
 * For the practice: the last day of the break that the client (`c`) is taking, once it outlived the
 * seconds in which it can be undone. Of somebody who is archived nothing new is told.
 */
export const pausedUntil = (now: string) => `(select max(b.until_day)::text from pauses b
  where b.practice_id = $1 and b.client_id = c.client_id and c.archived_at is null
    and b.created_at <= ${now}::timestamptz - interval '${undoSeconds} seconds'
    and (${now}::timestamptz at time zone c.time_zone)::date between b.from_day and b.until_day)`;
