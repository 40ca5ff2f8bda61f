import type { Role } from './roles.ts';
import { RuleBroken } from './rule-broken.ts';

/** What the owner may give. A client's role comes with a record, never from here. */
export const staffRoles = ['owner', 'therapist', 'supervisor', 'cover', 'front_desk'] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface Standing {
  memberId: string;
  roles: readonly Role[];
  isActive: boolean;
  /** Open care of people who are not archived. */
  clientsInCare: number;
}

/** A practice without an owner could never be put right again from inside. */
function requireOwnerBeside({ memberId }: Standing, owners: readonly string[]): void {
  if (!owners.some((owner) => owner !== memberId)) throw new RuleBroken('last-owner');
}

/** `owners` are the active ones. */
export function requireRoles(
  member: Standing,
  roles: readonly Role[],
  owners: readonly string[],
): void {
  const loses = (role: Role) => member.roles.includes(role) && !roles.includes(role);
  if (member.isActive && loses('owner')) requireOwnerBeside(member, owners);
  if (loses('therapist') && member.clientsInCare > 0) throw new RuleBroken('member-has-clients');
}

export interface Deactivation {
  by: string;
  owners: readonly string[];
  /** Said on purpose: somebody may have to be shut out before their clients are handed over. */
  leavesClients: boolean;
}

export function requireDeactivation(
  member: Standing,
  { by, owners, leavesClients }: Deactivation,
): void {
  if (member.memberId === by) throw new RuleBroken('not-yourself');
  if (member.roles.includes('owner')) requireOwnerBeside(member, owners);
  if (member.clientsInCare > 0 && !leavesClients) throw new RuleBroken('member-has-clients');
}
