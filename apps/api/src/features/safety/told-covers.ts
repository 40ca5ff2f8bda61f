import { careNow } from '../absences/index.ts';

/**
 * What lets a cover reach a flag `f` that waits: it was taken over and they cover somebody in care, or they
 * cover one who is away now. Once it is acknowledged, nothing. $1 is the practice.
 */
export const coveredBy = (member: string, now: string): string => `f.state in ('new', 'seen')
  and exists (select from ${careNow('f.client_id', now)} care
    where (care.cover_id = ${member} and care.is_away)
      or (f.taken_over_at is not null and ${member} in (care.cover_id, care.named_id)))`;

/**
 * For the client: who besides those in care could read their answer about self-harm in this response,
 * because they opened it as a cover, be it for a moment, or can do so now. Of whoever only might have, nothing is said.
 */
export const coversTold = (response: string, now: string): string => `array(
  select m.name from flags f
  join memberships m on m.practice_id = $1
  where f.practice_id = $1 and f.response_id = ${response}
    and not exists (select from care_relationships care where care.practice_id = $1
      and care.client_id = f.client_id and care.member_id = m.member_id and care.ended_on is null)
    and (exists (select from flag_steps s where s.practice_id = $1 and s.flag_id = f.flag_id
        and s.member_id = m.member_id)
      or exists (select from access_log a where a.practice_id = $1 and a.client_id = f.client_id
        and a.subject = 'flag' and a.subject_id = f.flag_id and a.member_id = m.member_id
        and a.role = 'cover' and a.action = 'opened')
      or (${coveredBy('m.member_id', now)}))
  group by m.member_id, m.name order by m.name, m.member_id)`;
