import { mayRead } from '../care/index.ts';

/**
 * What the caller $2 of the practice $1 may read at $3. A draft, a kept text or one still to be undone
 * is not here; where something was shared again and can still be undone, what was shared before it
 * stands here. Nothing of it is for somebody who joined the care after it was shared.
 */
export const readable = `(select s.* from (
  select r.practice_id, r.client_id, r.response_id, r.assignment_id, r.version_id,
    case when r.readable_from <= $3 then r.shared_revision
      else r.previous_shared_revision end as shared_revision,
    case when r.readable_from <= $3 then r.shared_at else r.previous_shared_at end as shared_at,
    case when r.readable_from <= $3 then r.readable_from
      else r.previous_shared_at end as readable_since,
    case when r.readable_from > $3 then r.previous_items end as items_before
  from responses r where r.practice_id = $1 and r.state = 'shared'
    and (r.readable_from <= $3 or r.previous_shared_revision is not null)) s
  where ${mayRead('s.client_id', 's.shared_at')})`;

/**
 * Of a row of `readable`, named r: not marked read by $2 as it is shared now. The same revision shared
 * again, with other answers of it, is new again.
 */
export const unread = `not exists (select from readings d where d.practice_id = $1
  and d.response_id = r.response_id and d.member_id = $2 and d.revision = r.shared_revision
  and d.read_at >= r.readable_since)`;
