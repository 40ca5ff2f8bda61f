import { z } from 'zod';
import { Day, Email, Id, line, page, Phone, TimeZone } from './common.ts';

export const loginStates = ['none', 'invited', 'active'] as const;

/** A client's record as their therapist sees it. */
export const Client = z.object({
  id: Id,
  revision: z.number().int(),
  name: z.string(),
  /** How the client wants to be addressed; the name when null. */
  calledBy: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  mayLeaveMessage: z.boolean(),
  timeZone: z.string(),
  login: z.enum(loginStates),
  inCareSince: Day,
});
export type Client = z.infer<typeof Client>;
export const ClientPage = page(Client);
export type ClientPage = z.infer<typeof ClientPage>;

const record = {
  name: line(120),
  calledBy: line(120).nullable().default(null),
  email: Email.nullable().default(null),
  phone: Phone.nullable().default(null),
  mayLeaveMessage: z.boolean().default(false),
  timeZone: TimeZone,
};

export const CreateClient = z.strictObject({
  ...record,
  /** "Adult, individual work?" Selfward is made for nothing else. */
  isAdultInIndividualWork: z.boolean(),
});
export type CreateClient = z.infer<typeof CreateClient>;

export const ChangeClient = z.strictObject(record);
export type ChangeClient = z.infer<typeof ChangeClient>;

/** One line of the caseload: facts of shared matter only, no score, no ranking. */
export const CaseloadLine = z.object({
  clientId: Id,
  name: z.string(),
  login: z.enum(loginStates),
  /** Shared and not yet opened by the caller. */
  newToRead: z.number().int(),
  open: z.number().int(),
  lastSharedOn: Day.nullable(),
});
export type CaseloadLine = z.infer<typeof CaseloadLine>;
export const Caseload = z.object({ clients: z.array(CaseloadLine) });
export type Caseload = z.infer<typeof Caseload>;
