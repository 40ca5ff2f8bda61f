import { t } from '../../i18n/t.ts';
import { TextField } from '../../ui/field.tsx';
import { useSearchText } from '../../ui/use-search-text.ts';
import styles from './clients.module.css';

interface ClientSearchProps {
  /** What the address says. */
  search: string;
  hint: string;
  onSearch: (search: string | undefined) => void;
}

export function ClientSearch({ search, hint, onSearch }: ClientSearchProps) {
  const [text, setText] = useSearchText(search, onSearch);
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
