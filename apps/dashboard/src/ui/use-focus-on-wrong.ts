import { useEffect, useRef } from 'react';

/** After a refusal the first field that is wrong gets the focus. */
export function useFocusOnWrong(failure: unknown) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = failure ? ref.current?.querySelector('[aria-invalid]') : null;
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [failure]);
  return ref;
}
