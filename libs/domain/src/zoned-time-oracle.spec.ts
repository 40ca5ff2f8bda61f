import { addDays } from './calendar-days.ts';
import { instantOf, startOfDay } from './zoned-time.ts';

// An oracle that knows nothing of Temporal: the clock of a place as Intl writes it, read minute by
// minute wherever its distance to UTC changes within a day (security rule D-12).

const minute = 60_000;
const hour = 60 * minute;
const first = '2026-01-01';
const daysOfTwoYears = 730;

// The platform lists one name for each zone; people and old records also hold the others.
const aliases = [
  'Africa/Asmera America/Buenos_Aires America/Godthab Asia/Calcutta Asia/Katmandu Asia/Rangoon',
  'Asia/Saigon Atlantic/Faeroe Australia/ACT Australia/LHI Australia/NSW Brazil/East Canada/Eastern',
  'Chile/Continental Chile/EasterIsland CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Europe/Belfast',
  'Europe/Kiev Europe/Kyiv GB GB-Eire GMT HST Hongkong Iceland Iran Israel Jamaica Japan MET MST',
  'MST7MDT Mexico/General NZ NZ-CHAT Navajo PRC PST8PDT Pacific/Ponape Pacific/Truk Poland Portugal',
  'ROC ROK Singapore Turkey US/Alaska US/Arizona US/Central US/Eastern US/Hawaii US/Pacific UCT UTC',
  'Universal W-SU WET Zulu Etc/UTC Etc/GMT+12 Etc/GMT+5 Etc/GMT-1 Etc/GMT-14',
].flatMap((line) => line.split(' '));

const isKnownHere = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...aliases.filter(isKnownHere)])];

/** The wall of a place at an instant, as if it were UTC. */
function clockOf(timeZone: string): (epoch: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (epoch) => {
    // 03/28/2027, 03:00
    const [month = 0, day = 0, year = 0, hours = 0, minutes = 0] = format
      .format(epoch)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year, month - 1, day, hours, minutes);
  };
}

function wallOf(asUtc: number) {
  const written = new Date(asUtc).toISOString();
  return { day: written.slice(0, 10), clock: written.slice(11, 16) };
}

const counts = { zones: 0, walls: 0, inGaps: 0, twice: 0, changes: 0, wrong: 0 };
const wrong: string[] = [];

function check(zone: string, asUtc: number, expected: number): void {
  counts.walls += 1;
  const { instant } = instantOf(zone, wallOf(asUtc));
  if (instant.getTime() === expected) return;
  counts.wrong += 1;
  wrong.push(`${zone} ${new Date(asUtc).toISOString()}: ${instant.toISOString()}`);
}

interface ChangeDay {
  /** The first instant of each wall time that the day has, and how often it has it. */
  firstOf: ReadonlyMap<number, number>;
  times: ReadonlyMap<number, number>;
  /** The wall time at which the clocks change. */
  edge: number;
}

/** A day with a change, read minute by minute and some hours beyond. */
function readDay(clock: (epoch: number) => number, dawn: number): ChangeDay {
  const firstOf = new Map<number, number>();
  const times = new Map<number, number>();
  const offset = clock(dawn) - dawn;
  let edge = NaN;
  for (let epoch = dawn - 3 * hour; epoch <= dawn + 27 * hour; epoch += minute) {
    const wall = clock(epoch);
    const isChanged = epoch > dawn && wall - epoch !== offset;
    if (isChanged && Number.isNaN(edge)) edge = epoch + offset;
    if (!firstOf.has(wall)) firstOf.set(wall, epoch);
    times.set(wall, (times.get(wall) ?? 0) + 1);
  }
  return { firstOf, times, edge };
}

/** All minutes around the change are asked for, of the others those of each half hour. */
function checkChange(zone: string, { firstOf, times, edge }: ChangeDay): void {
  counts.changes += 1;
  const earliest = Math.min(...firstOf.keys());
  let next = NaN;
  for (let wall = Math.max(...firstOf.keys()); wall >= earliest; wall -= minute) {
    next = firstOf.get(wall) ?? next;
    const isNear = wall >= edge - 75 * minute && wall <= edge + 135 * minute;
    if (!isNear && wall % (30 * minute) !== 0) continue;
    if (!firstOf.has(wall)) counts.inGaps += 1;
    if ((times.get(wall) ?? 0) > 1) counts.twice += 1;
    check(zone, wall, next);
  }
}

function checkZone(zone: string): void {
  counts.zones += 1;
  const clock = clockOf(zone);
  const offsetAt = (epoch: number) => clock(epoch) - epoch;
  for (let at = 0; at < daysOfTwoYears; at += 1) {
    const dawn = Date.parse(addDays(first, at));
    const offset = offsetAt(dawn);
    if (offset !== offsetAt(dawn + 24 * hour)) checkChange(zone, readDay(clock, dawn));
    // On the other days one distance holds, so the sum is the answer: each third, at another hour.
    else if (at % 3 === counts.zones % 3)
      check(zone, dawn + offset + (at % 24) * hour, dawn + (at % 24) * hour);
  }
}

describe('every zone for two years', () => {
  it('has no wrong instant, in a gap and in an overlap neither', () => {
    for (const zone of zones) checkZone(zone);
    console.log(`zones for two years: ${JSON.stringify(counts)}`);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(counts.zones).toBeGreaterThan(430);
    expect(counts.walls).toBeGreaterThan(200_000);
    expect(counts.inGaps).toBeGreaterThan(10_000);
    expect(counts.twice).toBeGreaterThan(10_000);
  });

  it.each([
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
    ['Europe/Vienna', '2026-03-29', '2026-03-28T23:00:00Z'],
    ['Pacific/Apia', '2026-06-01', '2026-05-31T11:00:00Z'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z'],
  ])('begins a day with its first minute: in %s on %s', (zone, day, instant) =>
    expect(startOfDay(zone, day)).toEqual(new Date(instant)),
  );
});
