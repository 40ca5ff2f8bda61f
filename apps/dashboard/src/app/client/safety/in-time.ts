import type { SafetyCard } from '@selfward/contract';
import { afterWorking, wallTimeAt } from '@selfward/domain/time';
import { dayAs, dayName, daysBetween, deviceZone } from '../../../i18n/days.ts';
import { inWords, t } from '../../../i18n/t.ts';
import { hoursInWords } from '../../../i18n/working-hours.ts';

type Looked = Pick<SafetyCard, 'withinHours' | 'workingHours' | 'timeZone'>;

/** "Within four working hours" on a Saturday is Monday, and who waits has to know that. */
export function inTime(card: Looked, now = new Date()): string {
  const { withinHours: n, workingHours, timeZone } = card;
  if (n === null) return '';
  const hours = hoursInWords(workingHours);
  const isElsewhere = timeZone !== deviceZone();
  const within = t('safety.when', {
    n,
    words: inWords(n),
    hours: isElsewhere ? `${hours}, ${timeZone.replaceAll('_', ' ')}` : hours,
  });
  return [within, untilWhen(card, now)].join(' ').trim();
}

/** The last moment at which somebody has looked, were it answered now; by the wall of the practice. */
export function untilWhen({ withinHours, workingHours, timeZone }: Looked, now: Date): string {
  const worked = { zone: timeZone, hours: workingHours };
  const end = withinHours === null ? null : afterWorking(worked, now, withinHours * 60);
  if (end === null) return '';
  const { day: today } = wallTimeAt(timeZone, now);
  const { day, clock } = wallTimeAt(timeZone, end);
  if (day === today) return t('safety.when.today', { clock });
  return t('safety.when.later', { today: weekdayOf(today), day: nameOf(day, today) });
}

const weekdayOf = (day: string): string => dayAs(day, { weekday: 'long' });

function nameOf(day: string, today: string): string {
  const ahead = daysBetween(today, day);
  if (ahead === 1) return t('day.tomorrow');
  return ahead < 7 ? weekdayOf(day) : dayName(day, today);
}
