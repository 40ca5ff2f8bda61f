import { language } from './t.ts';

export type MomentKind = 'date' | 'time' | 'datetime';

const formats: Record<MomentKind, Intl.DateTimeFormatOptions> = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  datetime: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
};

/** "Saturday 28 November 2026 at 13:07": the clock on the wall where it was, whoever reads it where. */
export function momentInWords(kind: MomentKind, wall: string): string {
  const at = new Date(`${kind === 'time' ? '2000-01-01T' : ''}${wall}${tail[kind]}`);
  if (Number.isNaN(at.getTime())) return wall;
  return new Intl.DateTimeFormat(`${language}-GB`, { timeZone: 'UTC', ...formats[kind] }).format(
    at,
  );
}

const tail = { date: 'T00:00:00Z', time: ':00Z', datetime: ':00Z' } as const;
