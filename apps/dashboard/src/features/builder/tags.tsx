import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './parts.module.css';
import { useDesk } from './desk.ts';

/** Words by which it is found in the library. */
export function Tags() {
  const { exercise, edit } = useDesk();
  const [text, setText] = useState('');
  const { themes } = exercise;
  const add = () => {
    const theme = themeOf(text);
    setText('');
    if (theme !== '' && !themes.includes(theme))
      edit((now) => ({ ...now, themes: [...now.themes, theme] }));
  };
  return (
    <div className="stack-3" data-place="/themes">
      <TextField
        label={t('builder.tags')}
        hint={t('builder.tags.hint')}
        maxLength={80}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
      {themes.length > 0 && <Chosen themes={themes} />}
    </div>
  );
}

function Chosen({ themes }: { themes: readonly string[] }) {
  const { edit } = useDesk();
  return (
    <ul className={styles['tags']}>
      {themes.map((theme) => (
        <li key={theme}>
          <span>{theme.replaceAll('-', ' ')}</span>
          <Button
            kind="quiet"
            aria-label={t('builder.line.remove', { name: theme.replaceAll('-', ' ') })}
            onClick={() =>
              edit((now) => ({ ...now, themes: now.themes.filter((one) => one !== theme) }))
            }
          >
            {t('builder.tags.less')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** As the themes of the library are written: `being-good`. */
const themeOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(Boolean)
    .join('-');
