import { type MessageId, t } from '../i18n/t.ts';

/** An exercise says its time as people do: "25", "15-20", "3-5 per entry", "25, best in session". */
export function minutesInWords(
  minutes: string | number,
  unit: Extract<MessageId, `minutes${string}`> = 'minutes',
): string {
  const [, range, rest = ''] = /^(\d+(?:-\d+)?)(.*)$/.exec(String(minutes)) ?? [];
  if (range === undefined) return String(minutes);
  const n = Number(range.split('-').at(-1));
  return t(unit, { n, range: range.replace('-', '–') }) + rest;
}
