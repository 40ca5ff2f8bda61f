import type { Me, Membership } from '@selfward/contract';
import { type Area, roleOfArea } from '@selfward/domain';

export interface Door {
  membership: Membership;
  area: Area;
}

/** The first of them is where somebody with several roles starts. */
const inOrder = ['therapist', 'desk', 'cover', 'owner', 'client'] as const;

export const isArea = (word: string | undefined): word is Area =>
  inOrder.some((area) => area === word);

/** Every area that a membership opens, one for each role that has pages. */
export const doorsIn = (membership: Membership): Door[] =>
  inOrder
    .filter((area) => membership.roles.includes(roleOfArea[area]))
    .map((area) => ({ membership, area }));

/** One door for each practice; the bar leads to the other areas behind it. */
export const doorsOf = (me: Me): Door[] =>
  me.memberships.flatMap((membership) => doorsIn(membership).slice(0, 1));

export const addressOf = ({ membership, area }: Door): string =>
  `/p/${membership.practiceId}/${area}`;
