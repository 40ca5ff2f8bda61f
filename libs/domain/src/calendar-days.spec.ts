import { addDays, addMonths, daysBetween, laterDay, weekdayFrom } from './calendar-days.ts';

describe('days of the calendar', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 3, '2027-04-30'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2027-01-31', 12, '2028-01-31'],
  ])('%s and %s months are %s', (day, months, expected) =>
    expect(addMonths(day, months)).toBe(expected),
  );

  it.each([
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    ['2027-12-31', 1, '2028-01-01'],
  ])('%s and %s days are %s, and back', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  // 31 January 2027 is a Sunday.
  it.each([
    [7, '2027-01-31'],
    [1, '2027-02-01'],
    [6, '2027-02-06'],
  ] as const)('have weekday %s next on %s', (weekday, day) =>
    expect(weekdayFrom('2027-01-31', weekday)).toBe(day),
  );

  it('compare as texts', () => expect(laterDay('2027-02-01', '2027-01-31')).toBe('2027-02-01'));
});
