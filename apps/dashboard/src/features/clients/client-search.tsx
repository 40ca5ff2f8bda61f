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

const pause = 300;

/** What is looked for stands in the address, a moment after the last key. */
export function ClientSearch({ search, hint, onSearch }: ClientSearchProps) {
  const [text, setText] = useState(search);
  useEffect(() => {
    if (text === search) return undefined;
    const timer = setTimeout(() => onSearch(text === '' ? undefined : text), pause);
    return () => clearTimeout(timer);
  }, [text, search, onSearch]);
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
