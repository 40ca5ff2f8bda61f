import type { Me, Membership } from '@selfward/contract';

export interface Door {
  membership: Membership;
  area: 'client' | 'therapist';
}

/** Every area this person may enter, one for each role that has pages. */
export const doorsOf = (me: Me): Door[] =>
  me.memberships.flatMap((membership) =>
    (['therapist', 'client'] as const)
      .filter((area) => membership.roles.includes(area))
      .map((area) => ({ membership, area })),
  );

export const addressOf = ({ membership, area }: Door): string =>
  `/p/${membership.practiceId}/${area}`;
