import { language } from './t.ts';

const parts = new Intl.NumberFormat(language).formatToParts(12_345.6);
const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
const [decimal, group] = [partOf('decimal'), partOf('group')];

export const numberText = (value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false }).format(value);

/**
 * What somebody wrote, as the language writes numbers; a comma or a point that parts no thousands is
 * a decimal sign in any language. Null for what is no number.
 */
export function numberFrom(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F'’]/gu, '').replace(/^[−–]/u, '-');
  const ungrouped = isGrouped(plain) ? plain.replaceAll(group, '') : plain;
  if (!/^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(ungrouped)) return null;
  return Number(ungrouped.replace(',', '.'));
}

function isGrouped(text: string): boolean {
  const [whole = '', rest] = text.split(decimal);
  const [first = '', ...more] = whole.replace('-', '').split(group);
  const isWhole = /^[1-9]\d{0,2}$/.test(first) && more.every((three) => /^\d{3}$/.test(three));
  return more.length > 0 && isWhole && (rest === undefined || /^\d+$/.test(rest));
}
