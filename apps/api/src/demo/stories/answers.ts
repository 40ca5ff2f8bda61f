import type { Answers, AnswerValue } from '@selfward/contract';

// Answers as a person gives them, in the words of the exercise format.

export const one = (code: string, other?: string): AnswerValue =>
  other === undefined ? { code } : { code, other };

export const many = (...codes: string[]): AnswerValue => ({ codes });

export const rows = (...lines: [string, string][]): AnswerValue =>
  lines.map(([left, right], at) => ({ id: `row-${at + 1}`, left, right }));

/** Entries of a group, each with its own id: `entries('fears', { fear: '…', likely: 7 }, …)`. */
export function entries(item: string, ...given: Answers[]): Answers {
  const ids = given.map((_, at) => `entry-${at + 1}`);
  const inside = given.flatMap((entry, at) =>
    Object.entries(entry).map(([child, value]) => [`${item}[${ids[at]}].${child}`, value] as const),
  );
  return { [item]: { entries: ids }, ...Object.fromEntries(inside) };
}
