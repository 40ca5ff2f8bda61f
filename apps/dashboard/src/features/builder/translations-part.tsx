import type { TranslationLine } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf, fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './rows.module.css';
import { translationsQuery, type VersionAddress } from './builder.api.ts';
import { languageChoices, languageName } from './languages.ts';

const to = '/p/$practice/therapist/library/$exercise/versions';

interface TranslationsPartProps {
  address: VersionAddress;
  /** The language that it is written in. */
  lang: string;
}

/** Each client gets theirs where it exists; where it does not, the one that it was written in. */
export function TranslationsPart({ address, lang }: TranslationsPartProps) {
  const query = useQuery(translationsQuery(address));
  const { translations: known = [], drafts = [] } = query.data ?? {};
  const lines = [
    ...known.map((one) => ({ ...one, is: one.official ? 'official' : 'own' }) as const),
    ...drafts.map((one) => ({ ...one, is: 'draft' }) as const),
  ];
  return (
    <Part title={t('builder.translations')}>
      <p className="after-head small quiet">
        {t('translations.text', { name: languageName(lang) ?? lang })}
      </p>
      <NotYet query={query} />
      <Entries>
        {lines.map((one) => (
          <li key={`${one.lang} ${one.is}`}>
            <Language address={address} line={one} />
          </li>
        ))}
      </Entries>
      {query.data && (
        <AddLanguage address={address} taken={[lang, ...lines.map((one) => one.lang)]} />
      )}
    </Part>
  );
}

interface LanguageProps {
  address: VersionAddress;
  line: TranslationLine & { is: 'official' | 'own' | 'draft' };
}

const Language = ({ address: { practice, slug, version }, line }: LanguageProps) => (
  <Entry>
    <Link to={to} params={{ practice, exercise: slug }} search={{ version, lang: line.lang }}>
      {languageName(line.lang) ?? line.lang}
    </Link>
    <p className="meta">
      {t(`translations.${line.is}`, {
        name: line.authorName,
        day: fullDay(dayOf(new Date(line.savedAt))),
      })}
    </p>
  </Entry>
);

function AddLanguage({ address, taken }: { address: VersionAddress; taken: readonly string[] }) {
  const { practice, slug, version } = address;
  const navigate = useNavigate();
  const [lang, setLang] = useState('');
  const [wrong, setWrong] = useState<string>();
  const add = () => {
    if (lang === '') return setWrong(t('translations.none'));
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
      <SelectField
        label={t('translations.add.lang')}
        value={lang}
        wrong={wrong}
        onChange={({ target }) => {
          setLang(target.value);
          setWrong(undefined);
        }}
      >
        <option value="">{t('builder.choose')}</option>
        {languageChoices()
          .filter(({ value }) => !taken.includes(value))
          .map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
      </SelectField>
      <Button type="submit">{t('translations.add')}</Button>
    </form>
  );
}
