import { dayIn } from './day.ts';

describe('a day', () => {
  it.each([
    ['UTC', '2026-11-24T00:00:00.000Z', '2026-11-24'],
    ['Europe/Berlin', '2026-11-24T22:59:59.999Z', '2026-11-24'],
    ['Europe/Berlin', '2026-11-24T23:00:00.000Z', '2026-11-25'],
    ['Europe/Berlin', '2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['America/Los_Angeles', '2026-01-01T07:59:59.999Z', '2025-12-31'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00.000Z', '2027-01-01'],
    ['Asia/Kathmandu', '2026-03-01T18:15:00.000Z', '2026-03-02'],
  ])('in %s of %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });

  it('follows the clocks when they change', () => {
    expect(dayIn('America/New_York', new Date('2026-11-01T04:00:00Z'))).toBe('2026-11-01');
    expect(dayIn('America/New_York', new Date('2026-11-02T04:59:59Z'))).toBe('2026-11-01');
  });
});
