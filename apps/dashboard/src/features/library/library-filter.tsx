import type { ExerciseLine } from '@selfward/contract';
import { language, t } from '../../i18n/t.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { themeInWords } from './exercise-list.tsx';
import styles from './library.module.css';

export interface Wanted {
  theme?: string | undefined;
  find?: string | undefined;
}

interface LibraryFilterProps {
  exercises: readonly ExerciseLine[];
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** Both stand in the address, so that a chosen part of the library can be kept or sent on. */
export const LibraryFilter = ({ exercises, wanted, onChange }: LibraryFilterProps) => (
  <search className={styles['filter']}>
    <TextField
      label={t('library.find')}
      type="search"
      value={wanted.find ?? ''}
      onChange={({ target }) => onChange({ ...wanted, find: target.value || undefined })}
    />
    <SelectField
      label={t('library.theme')}
      value={wanted.theme ?? ''}
      onChange={({ target }) => onChange({ ...wanted, theme: target.value || undefined })}
    >
      <option value="">{t('library.theme.all')}</option>
      {themesOf(exercises).map((theme) => (
        <option key={theme} value={theme}>
          {themeInWords(theme)}
        </option>
      ))}
    </SelectField>
  </search>
);

const themesOf = (exercises: readonly ExerciseLine[]): string[] =>
  [...new Set(exercises.flatMap(({ themes }) => themes))].toSorted((one, other) =>
    themeInWords(one).localeCompare(themeInWords(other), language),
  );

/** Every word has to be somewhere in what the list says of an exercise. */
export function found(exercises: readonly ExerciseLine[], { theme, find = '' }: Wanted) {
  const words = find.toLowerCase().split(/\s+/u).filter(Boolean);
  return exercises.filter((exercise) => {
    const { title, purpose, themes } = exercise;
    const text = `${title} ${purpose} ${themes.map(themeInWords).join(' ')}`.toLowerCase();
    const hasTheme = theme === undefined || themes.includes(theme);
    return hasTheme && words.every((word) => text.includes(word));
  });
}
