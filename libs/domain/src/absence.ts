import { RuleBroken } from './rule-broken.ts';

export interface Days {
  firstDay: string;
  lastDay: string;
}

export type When = 'coming' | 'now' | 'over';

/** Days as ISO 8601 writes them compare as texts. */
export function whenIs({ firstDay, lastDay }: Days, today: string): When {
  if (lastDay < today) return 'over';
  return firstDay > today ? 'coming' : 'now';
}

/** What is over is a fact: who covered then has to stay true. */
export function requireNotOver(days: Days, today: string): void {
  if (whenIs(days, today) === 'over') throw new RuleBroken('absence-over');
}

/** One absence at a time, so that at most one person covers. */
export function requireFree(days: Days, others: readonly Days[]): void {
  const meets = (other: Days) => other.firstDay <= days.lastDay && days.firstDay <= other.lastDay;
  if (others.some(meets)) throw new RuleBroken('absence-overlaps');
}
