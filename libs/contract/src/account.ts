import { z } from 'zod';
import { codeOf, roles, staffRoles } from '@selfward/domain';
import { Day, Email, Id, Instant, line, Password, TimeZone, Token } from './common.ts';

export const Membership = z.object({
  practiceId: Id,
  practiceName: z.string(),
  kind: z.enum(['demo', 'real']),
  memberId: Id,
  name: z.string(),
  roles: z.array(z.enum(roles)),
  /** Whose calendar their pages go by: a client's own, for everybody else the practice's. */
  timeZone: z.string(),
});
export type Membership = z.infer<typeof Membership>;

/** Who is signed in, and which practices this sign-in opens. */
export const Me = z.object({
  userId: Id,
  email: z.string(),
  memberships: z.array(Membership),
  /** Minutes without activity after which this sign-in ends. */
  idleMinutes: z.number().int(),
});
export type Me = z.infer<typeof Me>;

/** A sign-in on some device, as its owner sees it: days are those of the page that shows them. */
export const Device = z.object({
  signInId: Id,
  label: z.string(),
  startedAt: Instant,
  lastSeenAt: Instant,
  isThisOne: z.boolean(),
});
export type Device = z.infer<typeof Device>;

export const Installation = z.object({
  isSetUp: z.boolean(),
  isDemo: z.boolean(),
});
export type Installation = z.infer<typeof Installation>;

export const SetUp = z.strictObject({
  token: Token,
  practiceName: line(120),
  yourName: line(120),
  email: Email,
  password: Password,
  timeZone: TimeZone,
  /** The practice's phone: shown on the help page of its clients. */
  phone: line(40).nullable().default(null),
});
export type SetUp = z.infer<typeof SetUp>;

export const SignIn = z.strictObject({ email: Email, password: Password });
export type SignIn = z.infer<typeof SignIn>;

export const AskForCode = z.strictObject({ email: Email });
export type AskForCode = z.infer<typeof AskForCode>;

export const EnterCode = z.strictObject({
  /** As it was typed or pasted: the e-mail itself shows it with a gap. */
  code: z
    .string()
    .max(200)
    .overwrite(codeOf)
    .regex(/^\d{6}$/, 'Six digits, as in the e-mail.'),
});
export type EnterCode = z.infer<typeof EnterCode>;

export const UseLink = z.strictObject({ token: Token });
export type UseLink = z.infer<typeof UseLink>;

const invitation = {
  practiceName: z.string(),
  name: z.string(),
  email: z.string(),
  /** An account with this e-mail exists: its password is asked for instead of a new one. */
  hasAccount: z.boolean(),
};

const ConsentSections = z.array(z.object({ title: z.string(), text: z.string() }));

/** A client is invited by their therapist, and agrees to something. */
export const ClientInvitationView = z.object({
  kind: z.literal('client'),
  ...invitation,
  therapistName: z.string(),
  /** What is agreed to, as it has to stand on the screen. */
  consent: z.object({
    version: z.string(),
    sections: ConsentSections,
  }),
});
export type ClientInvitationView = z.infer<typeof ClientInvitationView>;

/** What a client agreed to, word for word, and on which of their days. The names are those of today. */
export const AgreedConsent = z.object({
  version: z.string(),
  agreedOn: Day,
  sections: ConsentSections,
  /** The words of today, where they are others. Nothing waits until somebody agrees to them. */
  newer: z.object({ version: z.string(), sections: ConsentSections }).nullable(),
});
export type AgreedConsent = z.infer<typeof AgreedConsent>;

/** To the words of today: which ones they were on the screen. */
export const AgreeAnew = z.strictObject({ version: line(40) });
export type AgreeAnew = z.infer<typeof AgreeAnew>;

/** Somebody is invited to work here. */
export const MemberInvitationView = z.object({
  kind: z.literal('member'),
  ...invitation,
  invitedBy: z.string(),
  roles: z.array(z.enum(staffRoles)),
});
export type MemberInvitationView = z.infer<typeof MemberInvitationView>;

/** What an invitation says before it is accepted. */
export const InvitationView = z.discriminatedUnion('kind', [
  ClientInvitationView,
  MemberInvitationView,
]);
export type InvitationView = z.infer<typeof InvitationView>;

export const AcceptInvitation = z.strictObject({
  token: Token,
  password: Password,
  /** Version of the consent text that was on the screen; a member agrees to none. */
  consentVersion: z.string().max(40).nullable().default(null),
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
