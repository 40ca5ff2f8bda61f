import { crisisLineOf, isCheckDue, isInUnitedStates, onHelpCard } from './help.ts';

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

describe('the zone of a practice', () => {
  it.each(['America/New_York', 'America/Indiana/Knox', 'US/Pacific', 'Pacific/Honolulu'])(
    '%s is one of the United States',
    (zone) => expect(isInUnitedStates(zone)).toBe(true),
  );

  it.each([
    'Europe/Berlin',
    'America/Toronto',
    'America/Mexico_City',
    'Etc/UTC',
    'Pacific/Auckland',
  ])('%s is not', (zone) => expect(isInUnitedStates(zone)).toBe(false));
});

describe('the card after an answer about self-harm', () => {
  it('offers every kind of number but the one for violence at home', () =>
    expect(onHelpCard).toEqual(['emergency', 'crisis', 'other']));

  it.each([
    [false, true, '988'],
    [true, true, null],
    [false, false, null],
  ])('with a crisis line of the practice: %s, in the United States: %s, adds %s', (own, us, line) =>
    expect(crisisLineOf({ hasCrisisLine: own, isInUnitedStates: us })).toBe(line),
  );
});
