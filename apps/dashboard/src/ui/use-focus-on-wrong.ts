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

/** The same for a form that opens in place of what asked for it: it begins at its first field. */
export function useFormFocus(failure: unknown, isInPlace = true) {
  const ref = useFocusOnWrong(failure);
  useEffect(() => {
    if (isInPlace) ref.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [ref, isInPlace]);
  return ref;
}
