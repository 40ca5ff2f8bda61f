import { z } from 'zod';
import { sessionPlaces, sessionStates } from '@selfward/domain';
import { ClientDetails } from './clients.ts';
import { Day, Id, page, PageQuery, words } from './common.ts';
import { SharedPlan } from './safety-plans.ts';

const contact = {
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  mayLeaveMessage: z.boolean(),
};

/** All that the front desk ever sees of a client. */
export const DeskClient = z.object(contact);
export type DeskClient = z.infer<typeof DeskClient>;
export const DeskClients = page(DeskClient);
export type DeskClients = z.infer<typeof DeskClients>;
export const DeskClientsQuery = PageQuery.extend({ search: words(120).default('') });
export type DeskClientsQuery = z.infer<typeof DeskClientsQuery>;

/** When who meets whom, and where: nothing of what it is about. */
export const DeskSession = z.object({
  id: Id,
  day: Day,
  clock: z.string(),
  minutes: z.number().int(),
  place: z.enum(sessionPlaces),
  state: z.enum(sessionStates),
  clientName: z.string(),
  therapistName: z.string(),
});
export type DeskSession = z.infer<typeof DeskSession>;
export const DeskSessions = z.object({ sessions: z.array(DeskSession), today: Day });
export type DeskSessions = z.infer<typeof DeskSessions>;

/** Whom a cover looks after today, for whom, and until when. */
export const CoveredClient = z.object({ ...contact, therapistName: z.string(), until: Day });
export type CoveredClient = z.infer<typeof CoveredClient>;
export const CoveredClients = z.object({ clients: z.array(CoveredClient) });
export type CoveredClients = z.infer<typeof CoveredClients>;

/** Whom to call and what helps, and nothing else that was written or said. */
export const CoveredRecord = z.object({
  ...CoveredClient.shape,
  calledBy: z.string().nullable(),
  ...ClientDetails.shape,
  /** The safety plan, as far as it is shared. */
  plan: SharedPlan.nullable(),
});
export type CoveredRecord = z.infer<typeof CoveredRecord>;
