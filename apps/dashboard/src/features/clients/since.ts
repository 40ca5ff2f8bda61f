import { dayName, daysBetween, today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';

/** "since today", "since yesterday", "since Monday": the name of a weekday alone is of another day. */
export function sinceDay(day: string, now = today()): string {
  const ago = daysBetween(day, now);
  if (ago === 0) return t('day.today');
  return ago === 1 ? t('day.yesterday') : dayName(day, now);
}
