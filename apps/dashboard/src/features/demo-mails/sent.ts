import { language } from '../../i18n/t.ts';
import { dayOf, onDay as ofDay, zoneOfDays } from '../../i18n/days.ts';

/** A mail has a moment, unlike anything that a client writes. */
export const onDay = (instant: string): string => ofDay(dayOf(new Date(instant)));

export const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat(`${language}-GB`, {
    timeZone: zoneOfDays(),
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(instant));
