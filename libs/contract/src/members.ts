import { z } from 'zod';
import { staffRoles } from '@selfward/domain';
import { Day, Email, Id, line } from './common.ts';

/** Somebody of the practice, as its owner sees them. */
export const Member = z.object({
  id: Id,
  revision: z.number().int(),
  name: z.string(),
  roles: z.array(z.enum(staffRoles)),
  signsIn: z.boolean(),
  isYou: z.boolean(),
  deactivatedOn: Day.nullable(),
  /** How many, never who. */
  clientsInCare: z.number().int(),
  away: z.object({ until: Day, cover: z.string().nullable() }).nullable(),
  /** For whom this member covers today. */
  covers: z.array(z.string()),
});
export type Member = z.infer<typeof Member>;

/** An invitation that was not accepted yet. */
export const MemberInvitation = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(staffRoles)),
  sentOn: Day,
  /** Its link has become too old; it can be sent again. */
  isOld: z.boolean(),
});
export type MemberInvitation = z.infer<typeof MemberInvitation>;

export const Members = z.object({
  members: z.array(Member),
  invitations: z.array(MemberInvitation),
});
export type Members = z.infer<typeof Members>;

const Roles = z
  .array(z.enum(staffRoles))
  .min(1, 'Please choose at least one.')
  .max(staffRoles.length)
  .refine((roles) => new Set(roles).size === roles.length, 'Each of these once.');

export const InviteMember = z.strictObject({ name: line(120), email: Email, roles: Roles });
export type InviteMember = z.infer<typeof InviteMember>;

export const ChangeMember = z.strictObject({ name: line(120), roles: Roles });
export type ChangeMember = z.infer<typeof ChangeMember>;

export const DeactivateMember = z.strictObject({
  /** Known and meant: their clients have nobody here until somebody takes them over. */
  leavesClients: z.boolean().default(false),
});
export type DeactivateMember = z.infer<typeof DeactivateMember>;
