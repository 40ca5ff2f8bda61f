import { undoSeconds } from '@selfward/domain';
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
    case when r.readable_from <= $3 then r.read_first
      else r.previous_read_first end as read_first,
    case when r.readable_from <= $3 then r.shared_at else r.previous_shared_at end
      + interval '${undoSeconds} seconds' as readable_since,
    case when r.readable_from > $3 then r.previous_items end as items_before
  from responses r where r.practice_id = $1 and r.state = 'shared'
    and (r.readable_from <= $3 or r.previous_shared_revision is not null)) s
  where ${mayRead('s.client_id', 's.shared_at')})`;

/**
 * Of a row of `readable`, named r: not marked read by $2 as it is shared now. The same revision shared
 * again, with more answers of it, is new again; with fewer it is what was read already.
 */
export const unread = `not exists (select from readings d where d.practice_id = $1
  and d.response_id = r.response_id and d.member_id = $2 and d.revision = r.shared_revision
  and d.read_at >= r.readable_since)`;

/**
 * Of a row of `readable`, named r: $2 could read something of it before it was shared as it is now. A
 * sharing that was undone within its ten seconds never happened.
 */
export const sharedBefore = `exists (select from response_sharing b where b.practice_id = $1
  and b.response_id = r.response_id and b.to_state = 'shared'
  and b.at <= r.shared_at - interval '${undoSeconds} seconds'
  and not exists (select from response_sharing u where u.practice_id = $1
    and u.response_id = r.response_id and u.to_state <> 'shared'
    and u.at > b.at and u.at < b.at + interval '${undoSeconds} seconds')
  and ${mayRead('r.client_id', 'b.at')})`;

/**
 * What $2 could read of the client $4 and cannot at $3: `taken_at` is when the client took it back. A
 * sharing counts once it outlived its ten seconds, so undo leaves no trace; what is shared again is
 * here until that sharing has outlived them too.
 */
export const takenBack = `(select r.*, back.at as taken_at from responses r
  cross join lateral (select b.at, s.at as shared_at
    from response_sharing b
    join response_sharing s on s.practice_id = $1 and s.response_id = r.response_id
      and s.to_state = 'shared' and s.at <= b.at - interval '${undoSeconds} seconds'
    where b.practice_id = $1 and b.response_id = r.response_id
      and b.from_state = 'shared' and b.to_state = 'kept'
      and not exists (select from response_sharing n where n.practice_id = $1
        and n.response_id = r.response_id and n.at > s.at
        and (n.at < s.at + interval '${undoSeconds} seconds'
          or (n.at < b.at and n.to_state <> 'shared')))
    order by b.at desc, s.at desc limit 1) back
  where r.practice_id = $1 and r.client_id = $4 and r.was_shared
    and (r.state <> 'shared' or (r.readable_from > $3 and r.previous_shared_revision is null))
    and ${mayRead('r.client_id', 'back.shared_at')})`;
