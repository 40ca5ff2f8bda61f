import type { AnswerValue, EarlierAnswers, Item } from '@selfward/domain';
import { initialAnswer } from '@selfward/domain';
import { useState } from 'react';
import { zoneOfDays } from '../../i18n/days.ts';
import { wallNow } from '../../i18n/wall-now.ts';

interface Around {
  earlier: EarlierAnswers;
  /** What was ever written or cleared here. */
  lines: { has: (path: string) => boolean };
}

/**
 * What the question starts with, for as long as nothing was written or cleared. "Now" is when it came
 * to the screen: it does not run on while somebody reads.
 */
export function useInitial(item: Item | undefined, { earlier, lines }: Around): AnswerValue | null {
  const [held, setHeld] = useState<{ id: string; value: AnswerValue | null } | null>(null);
  if (!item || lines.has(item.id)) return null;
  if (held?.id === item.id) return held.value;
  const zone = zoneOfDays();
  const value = initialAnswer(item, { earlier, now: { at: wallNow(zone), zone } });
  setHeld({ id: item.id, value });
  return value;
}
