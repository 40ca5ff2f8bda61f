// Making one costs as much as a database statement, so each zone has its own for good.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant fell on where this zone holds, as people say it: 2026-11-24. */
export function dayIn(zone: string, instant: Date): string {
  return formatOf(zone).format(instant);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Canadian English writes a day as ISO 8601 does.
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
