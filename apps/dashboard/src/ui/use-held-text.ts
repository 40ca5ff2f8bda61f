import { useState } from 'react';

/** In this window's memory and nowhere else: it ends with the sign-in. */
const held = new Map<string, string>();

/** Words of a form that saves nothing on the way: whoever looks elsewhere finds them again. */
export function useHeldText(place: string, start = '') {
  const [text, setText] = useState(() => held.get(place) ?? start);
  const write = (words: string) => {
    if (words === '') held.delete(place);
    else held.set(place, words);
    setText(words);
  };
  return [text, write] as const;
}
