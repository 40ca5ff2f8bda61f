import { z } from 'zod';
import { sessionPhases, sessionPlaces, sessionStates, usualMinutes } from '@selfward/domain';
import { Day, Id, page } from './common.ts';

/** The hands of a clock on a wall, 24 hours: 14:00. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please choose a time, like 14:00.');

const SessionMinutes = z
  .number()
  .int('Whole minutes, please.')
  .min(5, 'Five minutes at least.')
  .max(480, 'Eight hours at most.');
const SessionPlace = z.enum(sessionPlaces);

/** Day and clock are on the wall of the practice. A time that the clocks jump over moves on. */
export const PlanSession = z.strictObject({
  day: Day,
  clock: ClockTime,
  minutes: SessionMinutes.default(usualMinutes),
  place: SessionPlace,
});
export type PlanSession = z.infer<typeof PlanSession>;

/** "We are meeting." What is planned about now begins; otherwise a new one does. */
export const StartSession = z.strictObject({
  minutes: SessionMinutes.default(usualMinutes),
  place: SessionPlace.default('room'),
});
export type StartSession = z.infer<typeof StartSession>;

export const WaiveNote = z.strictObject({ waived: z.boolean() });
export type WaiveNote = z.infer<typeof WaiveNote>;

export const sessionNotes = ['none', 'draft', 'signed', 'waived'] as const;

/** Where and when, on the wall of the practice; nothing else. */
export const Meeting = z.object({
  id: Id,
  day: Day,
  clock: ClockTime,
  timeZone: z.string(),
  minutes: z.number().int(),
  place: SessionPlace,
});
export type Meeting = z.infer<typeof Meeting>;

export const Session = Meeting.extend({
  revision: z.number().int(),
  clientId: Id,
  clientName: z.string(),
  therapistName: z.string(),
  /** Only the therapist whose session it is changes it. */
  isMine: z.boolean(),
  state: z.enum(sessionStates),
  phase: z.enum(sessionPhases),
  /** Of the caller's own note about it. */
  note: z.enum(sessionNotes),
  noteId: Id.nullable(),
  /** How many other sessions of this therapist it crosses; nobody is kept from that. */
  crossesWith: z.number().int(),
});
export type Session = z.infer<typeof Session>;

export const Sessions = z.object({ sessions: z.array(Session) });
export type Sessions = z.infer<typeof Sessions>;
export const SessionPage = page(Session);
export type SessionPage = z.infer<typeof SessionPage>;

const mostDays = 62;

/** The caller's own sessions, from a day to a day. */
export const SessionsQuery = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, 'The first day comes first.')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) <= mostDays * 86_400_000,
    'Please ask for two months at most.',
  );
export type SessionsQuery = z.infer<typeof SessionsQuery>;
