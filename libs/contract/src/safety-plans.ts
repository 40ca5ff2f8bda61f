import { z } from 'zod';
import { planParts } from '@selfward/domain';
import { Day, Id, words } from './common.ts';
import { Reader } from './responses.ts';

/** Nothing of it is required: half a number is kept as well. */
const PlanContact = z.strictObject({
  id: Id,
  name: words(200),
  phone: words(80),
  say: words(1000),
});

/** Under one heading at most so many people: whoever needs help reads a short list. */
export const maxPlanContacts = 20;
const Contacts = z.array(PlanContact).max(maxPlanContacts);

/** A client's own plan for hard hours, heading by heading. */
export const PlanContent = z.strictObject({
  signs: words(4000),
  alone: words(4000),
  company: words(4000),
  people: Contacts,
  professionals: Contacts,
  surroundings: words(4000),
  matters: words(4000),
});
export type PlanContent = z.infer<typeof PlanContent>;

const Parts = z.array(z.enum(planParts));

/** As it stood at the end of a day. `isTogether`: written in a session, with the therapist. */
export const PlanVersion = z.object({
  id: Id,
  day: Day,
  isTogether: z.boolean(),
  /** Somebody at the practice can read it, or once could. */
  wasShared: z.boolean(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** Revision 0: nothing was written so far. */
export const SafetyPlan = z.object({
  revision: z.number().int(),
  content: PlanContent,
  day: Day.nullable(),
  isTogether: z.boolean(),
  /** The two are meeting now, so it can be written together. */
  isMeeting: z.boolean(),
  /** Null where it is kept. */
  sharing: z
    .object({
      /** Of the version that is shared: fewer headings of it are taken back by its own revision. */
      revision: z.number().int(),
      parts: Parts,
      /** The day of the version that is shared, and the day on which it was. */
      day: Day,
      sharedOn: Day,
      /** False: something was written since then, and is kept. */
      isNewest: z.boolean(),
    })
    .nullable(),
  /** The work has ended: nothing new reaches the practice. */
  isSharingClosed: z.boolean(),
  /** Everybody who would be able to read it today; then who looks when they are not there. */
  readers: z.array(Reader),
  covers: z.array(z.string()),
  /** Newest first. */
  versions: z.array(PlanVersion),
});
export type SafetyPlan = z.infer<typeof SafetyPlan>;

export const SaveSafetyPlan = z.strictObject({
  content: PlanContent,
  /** In a session, both in front of it. Whoever is signed in writes: the client. */
  together: z.boolean().default(false),
});
export type SaveSafetyPlan = z.infer<typeof SaveSafetyPlan>;

/** What is shared is the plan that was looked at. */
export const ShareSafetyPlan = z.strictObject({
  revision: z.number().int().min(1),
  parts: Parts.min(1).max(planParts.length),
});
export type ShareSafetyPlan = z.infer<typeof ShareSafetyPlan>;

export const EarlierPlan = z.object({
  version: PlanVersion,
  content: PlanContent,
});
export type EarlierPlan = z.infer<typeof EarlierPlan>;

/** What the practice may read of it. A heading that is not shared is as blank as one without words. */
export const SharedPlan = z.object({
  id: Id,
  content: PlanContent,
  day: Day,
  isTogether: z.boolean(),
});
export type SharedPlan = z.infer<typeof SharedPlan>;

export const ClientPlan = z.object({ plan: SharedPlan.nullable() });
export type ClientPlan = z.infer<typeof ClientPlan>;

/** It stood on a screen for three seconds. */
export const PlanOpened = z.strictObject({ plan: Id });
export type PlanOpened = z.infer<typeof PlanOpened>;
