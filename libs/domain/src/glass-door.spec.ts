import { nextWorkingDay, ownTherapistToldUntil, requireLineUnread } from './glass-door.ts';

describe('the glass door', () => {
  it.each([
    ['Monday', '2026-11-23', '2026-11-24'],
    ['Thursday', '2026-11-26', '2026-11-27'],
    ['Friday', '2026-11-27', '2026-11-30'],
    ['Saturday', '2026-11-28', '2026-11-30'],
    ['Sunday', '2026-11-29', '2026-11-30'],
    ['the last of a year', '2026-12-31', '2027-01-01'],
  ])('the working day after %s', (_, day, next) => expect(nextWorkingDay(day)).toBe(next));

  it.each([
    ['Monday tells what was until Thursday', '2026-11-30', '2026-11-26'],
    ['Tuesday: Monday is over, so Friday and the weekend', '2026-12-01', '2026-11-29'],
    ['Wednesday: Monday', '2026-12-02', '2026-11-30'],
    ['Thursday: Tuesday', '2026-12-03', '2026-12-01'],
    ['Friday: Wednesday', '2026-12-04', '2026-12-02'],
    ['Saturday: Friday is over, so Thursday', '2026-12-05', '2026-12-03'],
    ['Sunday: no working day since', '2026-12-06', '2026-12-03'],
  ])('%s', (_, today, until) => expect(ownTherapistToldUntil(today)).toBe(until));

  it('tells each day once the working day after it is over, and never before', () => {
    for (let day = 1; day <= 28; day++) {
      const today = `2026-02-${String(day).padStart(2, '0')}`;
      const until = ownTherapistToldUntil(today);
      expect(nextWorkingDay(until) < today).toBe(true);
      expect(nextWorkingDay(nextDay(until)) >= today).toBe(true);
    }
  });
});

describe('a quiet line', () => {
  const visibleFrom = new Date('2026-11-24T10:00:10Z');
  it.each([
    ['while it can be undone', '2026-11-24T10:00:09.999Z', false],
    ['once it is there', '2026-11-24T10:00:10Z', true],
    ['later', '2026-11-25T10:00:00Z', true],
  ])('%s', (_, now, isRefused) => {
    const take = () => requireLineUnread({ visibleFrom }, new Date(now));
    if (isRefused) expect(take).toThrow('line-was-said');
    else expect(take).not.toThrow();
  });
});

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
