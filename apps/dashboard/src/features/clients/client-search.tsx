import { useEffect, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { TextField } from '../../ui/field.tsx';
import styles from './clients.module.css';

interface ClientSearchProps {
  /** What the address says. */
  search: string;
  hint: string;
  onSearch: (search: string | undefined) => void;
}

/** What is looked for stands in the address, a moment after the last key. */
export function ClientSearch({ search, hint, onSearch }: ClientSearchProps) {
  const [text, setText] = useTyped(search, onSearch);
  return (
    <search className={styles['find']}>
      <TextField
        type="search"
        label={t('clients.search')}
        hint={hint}
        autoComplete="off"
        maxLength={120}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </search>
  );
}

const pause = 300;

/** A link may say something else meanwhile, for one nothing at all: then that stands in the field. */
function useTyped(search: string, onSearch: ClientSearchProps['onSearch']) {
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
