import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantOf, type WallTime, wallTimeAt } from './zoned-time.ts';

const zones = Intl.supportedValuesOf('timeZone');

describe('a wall time', () => {
  it.each([
    ['2026-11-26', '14:00', '2026-11-26T13:00:00Z', '14:00'],
    ['2027-03-28', '02:30', '2027-03-28T01:00:00Z', '03:00'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00Z', '03:00'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00Z', '01:59'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z', '02:30'],
  ])('in Vienna on %s at %s is %s, and reads %s', (...[day, clock, instant, shown]) => {
    const placed = instantOf('Europe/Vienna', { day, clock });
    expect(placed).toEqual({ instant: new Date(instant), day, clock: shown });
  });

  it('jumps by half an hour where the clocks do', () => {
    const placed = instantOf('Australia/Lord_Howe', { day: '2026-10-04', clock: '02:10' });
    expect(placed.instant).toEqual(new Date('2026-10-03T15:30:00Z'));
    expect(placed.clock).toBe('02:30');
  });

  it('of a day that a place left out moves to the day after', () => {
    expect(instantOf('Pacific/Apia', { day: '2011-12-30', clock: '10:00' })).toEqual({
      instant: new Date('2011-12-30T10:00:00Z'),
      day: '2011-12-31',
      clock: '00:00',
    });
  });

  it('in every zone reads back what it was, or the first minute after a gap', () => {
    const wall = fc
      .record({
        zone: fc.constantFrom(...zones),
        minute: fc.integer({ min: 0, max: 4 * 366 * 24 * 60 }),
      })
      .map(({ zone, minute }) => ({ zone, at: start.add({ minutes: minute }) }));
    fc.assert(
      fc.property(wall, ({ zone, at }) => holds(zone, at)),
      { numRuns: 2000 },
    );
  });

  it('holds around every change of the clocks, in every zone', () => {
    for (const zone of zones)
      for (const change of changesOf(zone))
        for (const minutes of [-61, -60, -30, -1, 0, 1, 29, 30, 59, 60, 61, 90])
          holds(zone, change.add({ minutes }).toPlainDateTime());
  });
});

const start = Temporal.PlainDateTime.from('2024-01-01T00:00');

/** Changes of this decade: their walls before and after the jump are both tried by the minutes. */
function changesOf(zone: string): Temporal.ZonedDateTime[] {
  const changes: Temporal.ZonedDateTime[] = [];
  let at = start.toZonedDateTime(zone).getTimeZoneTransition('next');
  while (at && at.year < 2030) {
    changes.push(at, at.subtract({ nanoseconds: 1 }).round({ smallestUnit: 'minute' }));
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

/** The laws, said without the way that the code takes. */
function holds(zone: string, wanted: Temporal.PlainDateTime): void {
  const placed = instantOf(zone, wallOf(wanted));
  const shown = plain(placed);
  const { instant } = placed;
  const readsBack = plain(wallTimeAt(zone, instant)).equals(shown);
  const isWanted = shown.equals(wanted);
  // In a gap: the minute before is still earlier than what was wanted, so no minute was left out.
  const isNextThereIs = isWanted || isBefore(minutesEarlier(zone, instant, 1), wanted);
  const isNotBefore = !isBefore(shown, wanted);
  const isFirst = !minutesEarlier(zone, instant, 60).equals(wanted);
  if (!readsBack || !isNextThereIs || !isNotBefore || !isFirst)
    throw new Error(`${wanted.toString()} in ${zone} became ${shown.toString()}`);
}

const plain = ({ day, clock }: WallTime) => Temporal.PlainDateTime.from(`${day}T${clock}`);

const wallOf = (at: Temporal.PlainDateTime): WallTime => ({
  day: at.toPlainDate().toString(),
  clock: at.toPlainTime().toString().slice(0, 5),
});

const minutesEarlier = (zone: string, instant: Date, minutes: number) =>
  plain(wallTimeAt(zone, new Date(instant.getTime() - minutes * 60_000)));

const isBefore = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(one, other) < 0;
