import { useRef } from 'react';

/**
 * The Idempotency-Key of one act: the same for each try of the same thing, another one as soon as
 * something of it has changed.
 */
export function useActKey(): (body: unknown) => string {
  const last = useRef({ text: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
