import { language } from '../i18n/t.ts';

/** Facts in one line: "One exercise open · last shared today". */
export function sentence(parts: readonly string[]): string {
  const line = parts.join(' · ');
  return line.slice(0, 1).toLocaleUpperCase(language) + line.slice(1);
}
