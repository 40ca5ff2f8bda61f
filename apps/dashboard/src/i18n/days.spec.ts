import { dayName, longDay, onDay } from './days.ts';
import { inWords, t } from './t.ts';

describe('days', () => {
  it.each([
    ['2026-11-24', 'today'],
    ['2026-11-23', 'yesterday'],
    ['2026-11-20', 'on Friday'],
    ['2026-08-26', 'on 26 August'],
    ['2025-08-26', 'on 26 August 2025'],
  ])('say %s as a person would: %s', (day, said) => {
    expect(onDay(day, '2026-11-24')).toBe(said);
  });

  it('are dates of a calendar, the same in every zone', () => {
    expect(dayName('2026-01-01', '2026-01-02')).toBe('Thursday');
    expect(longDay('2026-11-26', '2026-11-24')).toMatch(/^Thursday,? 26 November$/);
    expect(longDay('2020-01-01', '2026-11-24')).toMatch(/^Wednesday,? 1 January 2020$/);
  });
});

describe('numbers', () => {
  it('are words up to ten', () => {
    expect([0, 1, 3, 10, 11].map(inWords)).toEqual(['none', 'one', 'three', 'ten', '11']);
  });

  it('follow the plural of the language', () => {
    expect(t('leave.text', { n: 1 })).toMatch(/^One answer is/);
    expect(t('leave.text', { n: 4 })).toMatch(/^Some answers are/);
  });
});
