import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** A mail of the demo practice. No mail of it ever leaves; this page is where it arrives. */
export const DemoMail = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: Instant,
});
export type DemoMail = z.infer<typeof DemoMail>;
export const DemoMails = z.object({ mails: z.array(DemoMail) });
export type DemoMails = z.infer<typeof DemoMails>;
