import fc from 'fast-check';
import { weekdays } from './calendar-days.ts';
import { afterWorking, type Worked, workedBetween } from './working-hours.ts';
import type { WorkingHours } from './working-week.ts';

const office: WorkingHours = [1, 2, 3, 4, 5].map((day) => ({
  weekday: weekdays[day - 1] ?? 1,
  from: '09:00',
  until: '17:00',
}));
const vienna: Worked = { zone: 'Europe/Vienna', hours: office };
const at = (text: string) => new Date(text);
const minute = 60_000;

const minutesOf = (clock: string): number => {
  const [hour = 0, rest = 0] = clock.split(':').map(Number);
  return hour * 60 + rest;
};

describe('hours of work', () => {
  it.each([
    ['within a day', '2026-11-24T09:00:00Z', 60, '2026-11-24T10:00:00.000Z'],
    ['up to the very end of it', '2026-11-24T15:00:00Z', 60, '2026-11-24T16:00:00.000Z'],
    ['over the night', '2026-11-24T15:30:00Z', 60, '2026-11-25T08:30:00.000Z'],
    ['over a weekend', '2026-11-27T14:00:00Z', 240, '2026-11-30T10:00:00.000Z'],
    ['from a Sunday', '2026-11-29T03:00:00Z', 1, '2026-11-30T08:01:00.000Z'],
    [
      'over the change of the clocks in autumn',
      '2026-10-23T14:00:00Z',
      120,
      '2026-10-26T09:00:00.000Z',
    ],
    [
      'over the change of the clocks in spring',
      '2026-03-27T15:00:00Z',
      120,
      '2026-03-30T08:00:00.000Z',
    ],
  ])('pass %s', (...[, from, minutes, until]) => {
    expect(afterWorking(vienna, at(from), minutes)?.toISOString()).toBe(until);
  });

  it('count what there is of a night in which the clocks change', () => {
    const nights: Worked = {
      zone: 'Europe/Vienna',
      hours: [{ weekday: 7, from: '01:00', until: '05:00' }],
    };
    const worked = (saturday: string) => {
      const noon = at(`${saturday}T12:00:00Z`);
      return workedBetween(nights, noon, new Date(noon.getTime() + 24 * 60 * minute));
    };
    expect(['2026-10-24', '2026-10-17', '2026-03-28'].map(worked)).toEqual([300, 240, 180]);
  });

  it('never come where nobody works, and go back for nobody', () => {
    expect(afterWorking({ ...vienna, hours: [] }, at('2026-11-24T09:00:00Z'), 1)).toBeNull();
    expect(workedBetween(vienna, at('2026-11-25T09:00:00Z'), at('2026-11-24T09:00:00Z'))).toBe(0);
  });

  const clock = fc.integer({ min: 0, max: 1439 }).map((n) => {
    const [hour, rest] = [Math.floor(n / 60), n % 60];
    return `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  });
  const span = fc
    .tuple(fc.constantFrom(...weekdays), clock, clock)
    .map(([weekday, one, other]) => ({
      weekday,
      from: one < other ? one : other,
      until: one < other ? other : one,
    }))
    .filter(({ from, until }) => minutesOf(until) - minutesOf(from) >= 30);
  const zones = Intl.supportedValuesOf('timeZone');
  const moment = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) })
    .map((ms) => new Date(ms - (ms % minute)));

  it('are the same counted forwards and backwards, in every zone, over every change of the clocks', () => {
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...zones),
        moment,
        fc.integer({ min: 1, max: 2400 }),
        (...[hours, zone, from, minutes]) => {
          const worked = { zone, hours };
          const until = afterWorking(worked, from, minutes);
          if (!until) throw new Error('somebody works here');
          expect(workedBetween(worked, from, until)).toBeCloseTo(minutes, 6);
          // A moment earlier it was not yet over: it is the first instant, and not any later one.
          const before = new Date(until.getTime() - minute);
          expect(workedBetween(worked, from, before)).toBeLessThan(minutes);
        },
      ),
      { numRuns: 3000 },
    );
  }, 120_000);

  it('add up: what is counted in two parts is what is counted in one', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 6 }),
        fc.constantFrom(...zones),
        moment,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (...[hours, zone, from, first, second]) => {
          const worked = { zone, hours };
          const middle = new Date(from.getTime() + first * minute);
          const end = new Date(middle.getTime() + second * minute);
          const parts = workedBetween(worked, from, middle) + workedBetween(worked, middle, end);
          expect(parts).toBeCloseTo(workedBetween(worked, from, end), 6);
        },
      ),
      { numRuns: 500 },
    );
  }, 120_000);
});
