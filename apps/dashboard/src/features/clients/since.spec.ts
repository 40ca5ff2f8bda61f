import { sinceDay } from './since.ts';

describe('since when', () => {
  it.each([
    ['2026-11-28', 'today'],
    ['2026-11-27', 'yesterday'],
    ['2026-11-24', 'Tuesday'],
    ['2026-09-01', '1 September'],
  ])('of %s is said as %s', (day, said) => {
    expect(sinceDay(day, '2026-11-28')).toBe(said);
  });
});
