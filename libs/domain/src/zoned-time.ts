// The one place that knows how zones move their clocks. It has its own door, `@selfward/domain/time`,
// because the zone arithmetic below is heavier than everything else that a client's page loads.
import { Temporal } from 'temporal-polyfill';

/** What hangs on the wall of a place: a day and the hands of its clock, 14:00. */
export interface WallTime {
  day: string;
  clock: string;
}

export interface Placed extends WallTime {
  instant: Date;
}

/**
 * The instant of a wall time. One that the clocks jump over moves to the next minute there is, and
 * the answer says which; of one that comes twice it is the first.
 */
export function instantOf(zone: string, { day, clock }: WallTime): Placed {
  const wanted = Temporal.PlainDateTime.from(`${day}T${clock}`);
  const first = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const exists = first.toPlainDateTime().equals(wanted);
  const placed = exists ? first : first.getTimeZoneTransition('next');
  if (!placed) throw new Error('a gap without a transition');
  return { instant: new Date(placed.epochMilliseconds), ...wallOf(placed) };
}

/** What the clock of a place shows at an instant, in whole minutes. */
export function wallTimeAt(zone: string, instant: Date): WallTime {
  const epoch = instant.getTime();
  return wallOf(Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone));
}

/** The first minute that a place has of a day: not midnight where the clocks jump over it. */
export const startOfDay = (zone: string, day: string): Date =>
  instantOf(zone, { day, clock: '00:00' }).instant;

function wallOf(at: Temporal.ZonedDateTime): WallTime {
  return { day: at.toPlainDate().toString(), clock: at.toPlainTime().toString().slice(0, 5) };
}
