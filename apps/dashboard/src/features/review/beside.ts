import type { BesideResponse, SharedResponse } from '@selfward/contract';
import { type Other, othersOf } from './others.ts';
import { thenAndNow, type ThenAndNow } from './then.ts';

/** What may be read besides one response, ready to stand where it belongs. */
export interface Beside extends ThenAndNow {
  /** Items that were changed after the old words were read. */
  amended: readonly string[];
  /** What was answered last comes first. */
  others: readonly Other[];
  /** Months are counted from it. */
  beganOn: string | null;
}

export const nothingBeside: Beside = {
  byItem: new Map(),
  alone: [],
  amended: [],
  others: [],
  beganOn: null,
};

export function besideOf(response: SharedResponse, beside: BesideResponse): Beside {
  const { amended, beganOn } = beside;
  const others = othersOf(beside);
  return { ...thenAndNow(response, others), others, amended, beganOn };
}
