import { useRef } from 'react';
import { isPassing } from './problem.ts';

type Send<Answer> = (key: string) => Promise<Answer>;

/**
 * Gives each act its Idempotency-Key. Only another try of the same thing that got no answer carries the
 * same one: after an answer the same again is a new act, as it is when it was undone in between.
 */
export function useActKey() {
  const unanswered = useRef<{ text: string; key: string } | null>(null);
  return async <Answer>(body: unknown, send: Send<Answer>): Promise<Answer> => {
    const text = JSON.stringify(body);
    const known = unanswered.current?.text === text ? unanswered.current : null;
    const { key } = (unanswered.current = known ?? { text, key: crypto.randomUUID() });
    try {
      const answer = await send(key);
      unanswered.current = null;
      return answer;
    } catch (failure) {
      if (!isPassing(failure)) unanswered.current = null;
      throw failure;
    }
  };
}
