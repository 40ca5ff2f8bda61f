import type { SafetyCard } from '@selfward/contract';
import { deviceZone } from '../../../i18n/days.ts';
import messages from '../../../i18n/messages/safety.json' with { type: 'json' };
import { loadMessages } from '../../../i18n/t.ts';
import { inTime } from './in-time.ts';

beforeAll(() => loadMessages(messages));

const weekdays = [1, 2, 3, 4, 5] as const;
const card: Pick<SafetyCard, 'withinHours' | 'workingHours' | 'timeZone'> = {
  withinHours: 4,
  workingHours: weekdays.map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
  timeZone: 'Pacific/Apia',
};
/** By the wall of Apia, which is thirteen hours ahead. */
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+13:00`);

describe('when somebody has looked', () => {
  it.each([
    ['on a Monday morning', at('2026-11-30', '09:30'), 'Today that can be until 13:30.'],
    ['on a Monday night', at('2026-11-30', '22:00'), 'Today is Monday, so that can be tomorrow.'],
    ['on a Friday at four', at('2026-11-27', '16:00'), 'Today is Friday, so that can be Monday.'],
  ])('%s is said as a day', (_, now, words) =>
    expect(inTime(card, now).replaceAll(/\s/g, ' ')).toBe(
      `Somebody looks within four working hours (Mon – Fri 09:00–17:00, Pacific/Apia). ${words}`,
    ),
  );

  it('within four hours is Monday on a Saturday', () =>
    expect(inTime(card, at('2026-11-28', '17:03'))).toMatch(
      /Today is Saturday, so that can be Monday\.$/,
    ));

  it('names a zone only where the clock on this device shows another time', () =>
    expect(inTime({ ...card, timeZone: deviceZone() })).not.toContain(deviceZone()));

  it('is a date where the hours are few', () => {
    const workingHours = [{ weekday: 6 as const, from: '09:00', until: '10:00' }];
    const words = inTime({ ...card, withinHours: 2, workingHours }, at('2026-11-28', '09:30'));
    expect(words).toMatch(/Today is Saturday, so that can be 12 December\.$/);
  });

  it('is not said where nobody has settled it', () =>
    expect(inTime({ ...card, withinHours: null })).toBe(''));
});
