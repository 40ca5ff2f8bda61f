import { isCheckDue } from './help.ts';

describe('a number for help', () => {
  it.each([
    ['2026-11-24', '2026-11-24', false],
    ['2026-08-26', '2026-11-24', false],
    ['2026-08-25', '2026-11-24', true],
    ['2025-01-01', '2026-11-24', true],
  ])('checked on %s is to be looked at again on %s: %s', (checkedOn, today, isDue) =>
    expect(isCheckDue(checkedOn, today)).toBe(isDue),
  );
});
