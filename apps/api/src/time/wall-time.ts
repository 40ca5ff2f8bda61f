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

function wallOf(at: Temporal.ZonedDateTime): WallTime {
  return { day: at.toPlainDate().toString(), clock: at.toPlainTime().toString().slice(0, 5) };
}
