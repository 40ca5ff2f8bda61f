import { Calendar, isOfClient } from './calendar.ts';
import { clients } from './stories/index.ts';
import { habits } from './stories/people.ts';

const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day}`);
const hours = ['00:10', '13:20'];
const moments = week.map((day, at) => new Date(`${day}T${hours[at % 2]}:00Z`));
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'];
const weekday = (day: string): number => new Date(day).getUTCDay();

describe('the calendar of the demo', () => {
  it.each(zones)('puts no session on a weekend, unless that is today (%s)', (zone) => {
    for (const now of moments)
      for (const daysAgo of [-7, -6, -3, 3, 4, 11, 28]) {
        const { day } = new Calendar(now, zone).working({ daysAgo, at: '15:00' });
        expect([1, 2, 3, 4, 5]).toContain(weekday(day));
      }
  });

  it('lets nothing happen before what it needs, and nothing after now', () => {
    for (const now of moments)
      for (const zone of zones)
        for (const client of clients) {
          const steps = new Calendar(now, zone).stepsOf(client);
          const story = client.life.filter(({ does }) => does !== 'meet');
          const told = steps.flatMap(({ act }) => ('daysAgo' in act ? [act] : []));
          expect(told).toEqual(story);
          expect(steps.every(({ moment }) => moment < now)).toBe(true);
        }
  });

  it('may have a session on a weekend, which no habit of the practice denies', () => {
    const days = moments.flatMap((now) =>
      clients
        .flatMap((client) => new Calendar(now, 'UTC').stepsOf(client))
        .filter(({ act }) => !isOfClient(act))
        .map(({ moment }) => weekday(moment.toISOString().slice(0, 10))),
    );
    expect(days.some((day) => day === 0 || day === 6)).toBe(true);
    expect(habits.readingHabit).not.toMatch(/weekend|day/i);
    expect(habits.hours).toMatch(/^The phone is answered Monday to Friday/);
  });

  it('keeps today within the hours of a practice', () => {
    const clocks = moments.flatMap((now) =>
      ['-3', '-2', '+1', '+2', '+3'].map(
        (at) => new Calendar(now, 'UTC').working({ daysAgo: 0, at }).clock,
      ),
    );
    expect(clocks.toSorted().at(0)).toBe('08:00');
    expect(clocks.every((clock) => clock <= '19:00')).toBe(true);
  });
});
