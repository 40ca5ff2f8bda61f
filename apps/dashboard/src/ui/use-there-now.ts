import { useState } from 'react';
import { thereNow } from '../http/problem.ts';

/**
 * What somebody else saved while a form was open. It stays until the person has chosen, also while
 * the choice is on its way.
 */
export function useThereNow<Kind extends object>(field: keyof Kind) {
  const [there, setThere] = useState<Kind>();
  const learn = (failure: Error) => setThere((known) => thereNow<Kind>(failure, field) ?? known);
  return { there, learn, forget: () => setThere(undefined) };
}
