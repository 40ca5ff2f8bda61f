import type { Weekday } from './calendar-days.ts';

/** On this day of the week somebody is at work from one clock time to another of the same day. */
export interface WorkingSpan {
  weekday: Weekday;
  from: string;
  until: string;
}
export type WorkingHours = readonly WorkingSpan[];
