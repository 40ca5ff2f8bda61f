import type { Rhythm } from '@selfward/domain';
import { dayAs } from '../i18n/days.ts';
import messages from '../i18n/messages/rhythm.json' with { type: 'json' };
import { inWords, language, loadMessages, t } from '../i18n/t.ts';

loadMessages(messages);

/** 1 is Monday. */
export const weekdayName = (weekday: number): string =>
  dayAs(`2024-01-0${weekday}`, { weekday: 'long' });

type Of<Kind extends Rhythm['kind']> = Extract<Rhythm, { kind: Kind }>;

/** How often something comes, as the beginning of a sentence. */
export function rhythmInWords(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'once':
    case 'log':
      return t(`rhythm.${rhythm.kind}`);
    case 'weekly':
      return weekly(rhythm);
    case 'every':
      return every(rhythm);
    case 'session':
      return t(`rhythm.session.${rhythm.when}`, { n: rhythm.every, words: inWords(rhythm.every) });
    case 'months':
      return months(rhythm);
  }
}

function weekly({ weekday, time, weeks: n, afterwards }: Of<'weekly'>): string {
  const first = t('rhythm.weekly', { day: weekdayName(weekday), time });
  if (n === null) return first;
  const whole = t('rhythm.weekly.weeks', { first, n, words: inWords(n) });
  return afterwards ? t('rhythm.weekly.then', { first: whole }) : whole;
}

function every({ weeks, times: n }: Of<'every'>): string {
  const first = t('rhythm.every', { n: weeks, words: inWords(weeks) });
  return n === null ? first : t('rhythm.every.times', { first, n, words: inWords(n) });
}

function months({ at }: Of<'months'>): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(at.map(inWords));
  return t('rhythm.months', { list, n: Math.max(...at) });
}
