import { useState } from 'react';

/** The first that was there, whatever comes after it. */
export function useFirst<Kind>(value: Kind | null): Kind | null {
  const [first, setFirst] = useState(value);
  if (first === null && value !== null) setFirst(() => value);
  return first ?? value;
}
