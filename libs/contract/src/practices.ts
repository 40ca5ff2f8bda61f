import { z } from 'zod';
import { helpKinds } from '@selfward/domain';
import { Day, Id, line, Phone, TimeZone, words } from './common.ts';

/** A practice as its owner sees and changes it. */
export const PracticeSettings = z.object({
  revision: z.number().int(),
  name: z.string(),
  timeZone: z.string(),
  phone: z.string().nullable(),
  hours: z.string(),
  readingHabit: z.string(),
});
export type PracticeSettings = z.infer<typeof PracticeSettings>;

export const ChangePractice = z.strictObject({
  name: line(120),
  timeZone: TimeZone,
  phone: Phone.nullable().default(null),
  /** When it can be reached, and when it reads, in its own words: its clients read them. */
  hours: words(300).default(''),
  readingHabit: words(300).default(''),
});
export type ChangePractice = z.infer<typeof ChangePractice>;

/** A number for help, entered by the practice: where it was found, and when it was last checked. */
const contact = {
  kind: z.enum(helpKinds),
  name: z.string(),
  phone: z.string().nullable(),
  textNumber: z.string().nullable(),
  hours: z.string(),
  languages: z.string(),
};
export const HelpContact = z.object({
  id: Id,
  revision: z.number().int(),
  ...contact,
  source: z.string(),
  checkedOn: Day,
  /** More than ninety days ago. */
  isCheckDue: z.boolean(),
});
export type HelpContact = z.infer<typeof HelpContact>;
/** In the order in which clients see them. */
export const HelpContacts = z.object({ contacts: z.array(HelpContact), today: Day });
export type HelpContacts = z.infer<typeof HelpContacts>;

export const WriteHelpContact = z
  .strictObject({
    kind: z.enum(helpKinds),
    name: line(120),
    phone: Phone.nullable().default(null),
    textNumber: Phone.nullable().default(null),
    hours: words(120).default(''),
    languages: words(120).default(''),
    source: line(300),
    checkedOn: Day,
  })
  .refine(({ phone, textNumber }) => phone !== null || textNumber !== null, {
    path: ['phone'],
    message: 'A number to call, or one to write to.',
  });
export type WriteHelpContact = z.infer<typeof WriteHelpContact>;

export const OrderHelpContacts = z.strictObject({ ids: z.array(Id).max(50) });
export type OrderHelpContacts = z.infer<typeof OrderHelpContacts>;

/** What "Get help now" shows a client of this practice; the device keeps it for when there is no network. */
export const ClientHelp = z.object({
  practiceName: z.string(),
  practicePhone: z.string().nullable(),
  hours: z.string(),
  readingHabit: z.string(),
  /** By the zone of the practice. 988 is shown there, and not where it rings nowhere. */
  isInUnitedStates: z.boolean(),
  contacts: z.array(z.object(contact)),
});
export type ClientHelp = z.infer<typeof ClientHelp>;
