import { useEffect, useState } from 'react';

const pause = 300;

/**
 * What is looked for stands in the address, a moment after the last key. A link may say something
 * else meanwhile, or nothing at all: then that stands in the field.
 */
export function useSearchText(search: string, onSearch: (search: string | undefined) => void) {
  const [text, setText] = useState(search);
  const [asked, setAsked] = useState(search);
  const [seen, setSeen] = useState(search);
  if (seen !== search) {
    setSeen(search);
    if (search !== asked) setText(search);
    setAsked(search);
  }
  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(text);
      onSearch(text === '' ? undefined : text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, asked, onSearch]);
  return [text, setText] as const;
}
