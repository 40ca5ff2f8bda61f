import { z } from 'zod';
import { sessionPlaces } from '@selfward/domain';
import { Day, Id, page, PageQuery } from './common.ts';

/**
 * What happened between a client and the practice, of what the practice may know. In the order in which
 * one thing of a day may follow from another: a day of the timeline has no other order.
 */
export const timelineKinds = [
  'session_cancelled',
  'session',
  'agreed',
  'changed',
  'shared',
  'taken_back',
  'set_aside',
  'declined',
  'ended',
  'flag_acted',
  'note_begun',
  'note_signed',
  'addendum',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const TimelineEntry = z.object({
  kind: z.enum(timelineKinds),
  /** Of the session, agreement, response, note or flag; an addendum names its note. */
  id: Id,
  /** One entry of one kind; for lists. */
  entryId: Id,
  /** A day, never a time of day. */
  day: Day,
  /** Of the exercise, where it is about one. */
  title: z.string().nullable(),
  /** Who of the practice, where it is somebody's act or session. */
  who: z.string().nullable(),
  place: z.enum(sessionPlaces).nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export const TimelinePage = page(TimelineEntry);
export type TimelinePage = z.infer<typeof TimelinePage>;

export const TimelineQuery = PageQuery;
export type TimelineQuery = z.infer<typeof TimelineQuery>;
