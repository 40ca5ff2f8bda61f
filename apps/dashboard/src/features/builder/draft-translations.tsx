import { type Exercise, wordingOf } from '@selfward/domain';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { useDesk } from './desk.ts';
import { languageName } from './languages.ts';
import { isMissing, MissingLine, TranslationLines } from './translation-lines.tsx';

/** Languages that came along from the version before: whole when it is published, or left out. */
export function DraftTranslations() {
  const { exercise } = useDesk();
  const langs = Object.keys(exercise.texts);
  const [open, setOpen] = useState<string | null>(null);
  if (langs.length === 0) return null;
  return (
    <Part title={t('builder.translations')}>
      <p className="after-head small quiet">{t('builder.translations.text')}</p>
      <Entries>
        {langs.map((lang) => (
          <li key={lang} data-place={`/texts/${lang}`}>
            <Entry>
              <Language
                lang={lang}
                isOpen={open === lang}
                onOpen={() => setOpen(open === lang ? null : lang)}
              />
            </Entry>
          </li>
        ))}
      </Entries>
    </Part>
  );
}

interface LanguageProps {
  lang: string;
  isOpen: boolean;
  onOpen: () => void;
}

function Language({ lang, isOpen, onOpen }: LanguageProps) {
  const { exercise, edit } = useDesk();
  const lines = wordingOf(exercise);
  const wording = exercise.texts[lang] ?? {};
  const missing = lines.filter((line) => isMissing(line, wording)).length;
  const name = languageName(lang) ?? lang;
  const leaveOut = () =>
    edit(({ texts: { [lang]: _, ...texts }, ...rest }) => ({ ...rest, texts }));
  return (
    <div className="stack-3">
      <RowOf
        acts={
          <>
            <Button kind="quiet" aria-expanded={isOpen} onClick={onOpen}>
              {t(isOpen ? 'builder.translations.close' : 'builder.translations.open')}
            </Button>
            <Button kind="quiet" onClick={leaveOut}>
              {t('builder.translations.less')}
            </Button>
          </>
        }
      >
        <h3>{name}</h3>
        <p className="meta">
          {missing === 0 ? t('translation.whole') : t('translation.to-write', { n: missing })}
        </p>
      </RowOf>
      {isOpen && <Written lang={lang} />}
    </div>
  );
}

function Written({ lang }: { lang: string }) {
  const { exercise, edit } = useDesk();
  const lines = wordingOf(exercise);
  const wording = exercise.texts[lang] ?? {};
  const stale = useStale(lang);
  const write = (path: string, text: string) => (now: Exercise) => ({
    ...now,
    texts: { ...now.texts, [lang]: { ...now.texts[lang], [path]: text } },
  });
  return (
    <>
      <MissingLine lines={lines} wording={wording} />
      <TranslationLines
        {...{ lines, lang, wording, stale }}
        isNamed
        onChange={(path, text) => edit(write(path, text), `texts-${lang}-${path}`)}
      />
    </>
  );
}

/** Lines of which the original was changed in this draft, and the translation was not. */
function useStale(lang: string): ReadonlySet<string> {
  const { exercise, there } = useDesk();
  const { base } = there;
  if (base === null) return new Set();
  const before = new Map(wordingOf(base).map(({ path, text }) => [path, text]));
  const now = exercise.texts[lang] ?? {};
  const carried = there.exercise.texts[lang] ?? {};
  const isStale = ({ path, text }: { path: string; text: string }) =>
    before.has(path) && before.get(path) !== text && now[path] === carried[path];
  return new Set(
    wordingOf(exercise)
      .filter(isStale)
      .map(({ path }) => path),
  );
}
