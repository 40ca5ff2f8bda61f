import { mayCover, practiceDay } from './away.ts';

/**
 * Everybody in the care of a client, as it is now: whether they are away, and who covers them, which
 * is the one named for these days, or else for always. $1 is the practice.
 */
export const careNow = (client: string, now: string): string => `(
  select m.member_id, m.name, m.deactivated_at is null as is_active,
    m.deactivated_at is not null or away.absence_id is not null as is_away,
    named.member_id as named_id, named.name as named_name,
    cover.member_id as cover_id, cover.name as cover_name
  from care_relationships care
  join practices p on p.practice_id = $1
  join memberships m on m.practice_id = $1 and m.member_id = care.member_id
  left join lateral (select a.absence_id, a.cover_id from absences a
    where a.practice_id = $1 and a.member_id = care.member_id
      and ${practiceDay('p', now)} between a.first_day and a.last_day
    order by a.last_day desc, a.absence_id limit 1) away on true
  left join named_covers n on n.practice_id = $1 and n.member_id = care.member_id
  left join memberships named on named.practice_id = $1 and named.member_id = n.cover_id
    and ${mayCover('named')}
  left join memberships cover on cover.practice_id = $1
    and cover.member_id = coalesce(away.cover_id, n.cover_id) and ${mayCover('cover')}
  where care.practice_id = $1 and care.client_id = ${client} and care.ended_on is null)`;

export interface CareRow {
  member_id: string;
  name: string;
  is_active: boolean;
  is_away: boolean;
  /** Named for always. */
  named_id: string | null;
  named_name: string | null;
  /** Who covers today: while they are away the one of those days. */
  cover_id: string | null;
  cover_name: string | null;
}

/** Nobody of the client's own is there: whoever covers looks at once. */
export const isEverybodyAway = (care: readonly CareRow[]): boolean =>
  care.every(({ is_away }) => is_away);

/** At once: everybody in care who still works here, and who covers those who are away. */
export const tellAtOnce = (care: readonly CareRow[]): string[] =>
  unique(
    care.flatMap(({ member_id, is_active, is_away, cover_id }) => [
      is_active ? member_id : null,
      is_away ? cover_id : null,
    ]),
  );

/** Where nobody covers, those in care are told once more. */
export const tellAtTakeover = (care: readonly CareRow[]): string[] => {
  const covers = unique(care.map(({ cover_id }) => cover_id));
  return covers.length > 0 ? covers : tellAtOnce(care);
};

const unique = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.flatMap((id) => id ?? [])),
];
