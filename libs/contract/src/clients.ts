import { z } from 'zod';
import { Day, Email, Id, line, page, PageQuery, Phone, TimeZone, words } from './common.ts';

export const loginStates = ['none', 'invited', 'active'] as const;

/** What Selfward can speak to a client in; there will be more. */
export const languages = ['en'] as const;

/** Whom to call when something happens, and how far the client's yes to it goes, in their words. */
export const EmergencyContact = z.strictObject({
  name: line(120),
  phone: Phone,
  relation: words(120).default(''),
  mayCall: z.boolean().default(false),
  limits: words(2000).default(''),
});
export type EmergencyContact = z.infer<typeof EmergencyContact>;

/** Sealed under the client's key; blank is a complete answer. */
const details = {
  pronouns: words(60).default(''),
  emergencyContact: EmergencyContact.nullable().default(null),
  /** Where this person usually is during a remote session. */
  usualPlace: words(500).default(''),
  /** What helps, in the client's own words. */
  crisisNotes: words(10_000).default(''),
};
export const ClientDetails = z.object(details);
export type ClientDetails = z.infer<typeof ClientDetails>;

/** The newest one; `login` says whether it is open. */
export const ClientInvitation = z.object({
  invitedOn: Day,
  until: Day,
  acceptedOn: Day.nullable(),
});
export type ClientInvitation = z.infer<typeof ClientInvitation>;

const named = {
  id: Id,
  name: z.string(),
  /** How the client wants to be addressed; the name when null. */
  calledBy: z.string().nullable(),
  login: z.enum(loginStates),
  inCareSince: Day,
  archivedOn: Day.nullable(),
};

/** A client's record as their therapist sees it. */
export const Client = z.object({
  ...named,
  revision: z.number().int(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  mayLeaveMessage: z.boolean(),
  timeZone: z.string(),
  language: z.enum(languages),
  isAdultInIndividualWork: z.boolean(),
  invitation: ClientInvitation.nullable(),
  /** Under "Get help now" this client finds the practice's phone, or a number that it entered. */
  findsOwnNumber: z.boolean(),
  /** The client takes a break until then. */
  pausedUntil: Day.nullable(),
  /** A safety plan is shared with whoever asks, and is of this day. */
  planOn: Day.nullable(),
  /** So many steps of the pathway the client would like, and nobody has said yes or no yet. */
  stepsAsked: z.number().int(),
  ...ClientDetails.shape,
});
export type Client = z.infer<typeof Client>;

/** One line of the list of clients. */
export const ClientLine = z.object(named);
export type ClientLine = z.infer<typeof ClientLine>;
export const ClientLines = page(ClientLine);
export type ClientLines = z.infer<typeof ClientLines>;

export const clientFilters = ['in_care', 'invited', 'no_sign_in', 'archived'] as const;
export type ClientFilter = (typeof clientFilters)[number];
export const ClientsQuery = PageQuery.extend({
  search: words(120).default(''),
  show: z.enum(clientFilters).default('in_care'),
});
export type ClientsQuery = z.infer<typeof ClientsQuery>;

/** The whole record, as it shall stand. */
export const ChangeClient = z.strictObject({
  name: line(120),
  calledBy: line(120).nullable().default(null),
  email: Email.nullable().default(null),
  phone: Phone.nullable().default(null),
  mayLeaveMessage: z.boolean().default(false),
  timeZone: TimeZone,
  language: z.enum(languages).default('en'),
  /** "Adult, individual work?" Selfward is made for nothing else: otherwise nobody is invited. */
  isAdultInIndividualWork: z.boolean(),
  ...details,
});
export type ChangeClient = z.infer<typeof ChangeClient>;

export const CreateClient = ChangeClient;
export type CreateClient = ChangeClient;
/** As it is sent: what is left out is blank. */
export type NewClient = z.input<typeof CreateClient>;

/** Who is in care of a client, who was, and who of the practice could be. */
export const CareTeam = z.object({
  clientName: z.string(),
  isArchived: z.boolean(),
  members: z.array(
    z.object({
      memberId: Id,
      name: z.string(),
      since: Day,
      /** Joined later: reads what is shared from this day on. */
      readsFrom: Day.nullable(),
    }),
  ),
  earlier: z.array(z.object({ name: z.string(), since: Day, until: Day })),
  candidates: z.array(z.object({ memberId: Id, name: z.string() })),
});
export type CareTeam = z.infer<typeof CareTeam>;

export const JoinCare = z.strictObject({ memberId: Id });
export type JoinCare = z.infer<typeof JoinCare>;

/** What the owner needs to hand a client over: names, and nothing that was said or written. */
export const OwnerClient = z.object({
  id: Id,
  name: z.string(),
  archivedOn: Day.nullable(),
  team: z.array(z.string()),
});
export type OwnerClient = z.infer<typeof OwnerClient>;
export const OwnerClients = page(OwnerClient);
export type OwnerClients = z.infer<typeof OwnerClients>;

/** One line of the caseload: facts of shared matter only, no score, no ranking. */
export const CaseloadLine = z.object({
  clientId: Id,
  name: z.string(),
  login: z.enum(loginStates),
  /** Shared and not yet opened by the caller. */
  newToRead: z.number().int(),
  /** One of these comes with the wish to be read before they meet. */
  readFirst: z.boolean(),
  open: z.number().int(),
  /** Quiet since then: only what was shared moves it. */
  lastSharedOn: Day.nullable(),
  /** Whoever's of the care team, on the wall of the practice. */
  nextSession: z.object({ day: Day, clock: z.string() }).nullable(),
  /** The client takes a break until then: their own choice, and all that is told of it. */
  pausedUntil: Day.nullable(),
});
export type CaseloadLine = z.infer<typeof CaseloadLine>;
export const Caseload = z.object({ clients: z.array(CaseloadLine) });
export type Caseload = z.infer<typeof Caseload>;
