import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { isLanguage } from '@selfward/domain';
import { useState } from 'react';
import { dayOf, fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './builder.module.css';
import { translationsQuery, type VersionAddress } from './builder.api.ts';
import { languageName } from './languages.ts';

const to = '/p/$practice/therapist/library/$exercise/versions';

interface TranslationsPartProps {
  address: VersionAddress;
  /** The language that it is written in. */
  lang: string;
}

/** Each client gets theirs where it exists; where it does not, the one that it was written in. */
export function TranslationsPart({ address, lang }: TranslationsPartProps) {
  const query = useQuery(translationsQuery(address));
  const { practice, slug, version } = address;
  const known = query.data?.translations ?? [];
  return (
    <Part title={t('builder.translations')}>
      <p className="after-head small quiet">
        {t('translations.text', { name: languageName(lang) ?? lang })}
      </p>
      <NotYet query={query} />
      <Entries>
        {known.map((one) => (
          <li key={one.lang}>
            <Entry>
              <Link
                to={to}
                params={{ practice, exercise: slug }}
                search={{ version, lang: one.lang }}
              >
                {languageName(one.lang) ?? one.lang}
              </Link>
              <p className="meta">
                {t(one.official ? 'translations.official' : 'translations.own', {
                  name: one.authorName,
                  day: fullDay(dayOf(new Date(one.savedAt))),
                })}
              </p>
            </Entry>
          </li>
        ))}
      </Entries>
      {query.data && (
        <AddLanguage address={address} taken={[lang, ...known.map((one) => one.lang)]} />
      )}
    </Part>
  );
}

function AddLanguage({ address, taken }: { address: VersionAddress; taken: readonly string[] }) {
  const { practice, slug, version } = address;
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const lang = text.trim();
  const name = languageName(lang);
  const add = () => {
    if (!isLanguage(lang)) return setWrong(t('fault.language-unknown', { about: lang }));
    if (taken.includes(lang)) return setWrong(t('translations.taken'));
    void navigate({ to, params: { practice, exercise: slug }, search: { version, lang } });
  };
  return (
    <form
      className={cx(styles['line'], 'after-head')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={t('translations.add.lang')}
        hint={name === null ? t('builder.lang.hint') : name}
        value={text}
        wrong={wrong}
        autoComplete="off"
        autoCapitalize="off"
        onChange={({ target }) => {
          setText(target.value);
          setWrong(undefined);
        }}
      />
      <Button type="submit">{t('translations.add')}</Button>
    </form>
  );
}
