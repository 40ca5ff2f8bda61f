import type { WordingLine } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { LinesField } from '../../ui/lines-field.tsx';
import styles from './parts.module.css';

interface TranslationLinesProps {
  lines: readonly WordingLine[];
  lang: string;
  wording: Readonly<Record<string, string>>;
  /** Whose original is another one than when it was translated. */
  stale?: ReadonlySet<string>;
  /** On an empty page it would only say so at every line. */
  isNamed: boolean;
  onChange: (path: string, text: string) => void;
}

export const isMissing = ({ path, text }: WordingLine, wording: Readonly<Record<string, string>>) =>
  text.trim() !== '' && (wording[path] ?? '').trim() === '';

/** Line by line beside the original; on a narrow screen below it. */
export const TranslationLines = ({
  lines,
  lang,
  wording,
  stale,
  isNamed,
  onChange,
}: TranslationLinesProps) => (
  <ol className={styles['translation']}>
    {lines.map((line) => (
      <li key={line.path} data-line={line.path}>
        <p dir="auto">{line.text || t('builder.unwritten')}</p>
        <div lang={lang}>
          <LinesField
            label={t('translation.line', { text: line.text.slice(0, 80) })}
            hint={hintOf(line, { wording, stale, isNamed })}
            value={wording[line.path] ?? ''}
            rows={line.isOption ? 1 : 2}
            onChange={({ target }) => onChange(line.path, target.value)}
          />
        </div>
      </li>
    ))}
  </ol>
);

function hintOf(
  line: WordingLine,
  { wording, stale, isNamed }: Pick<TranslationLinesProps, 'wording' | 'stale' | 'isNamed'>,
): string | undefined {
  if (isMissing(line, wording)) return isNamed ? t('translation.missing') : undefined;
  return stale?.has(line.path) ? t('translation.stale') : undefined;
}

/** How many are still to write, in words, and a way to the first of them. */
export function MissingLine({ lines, wording }: Pick<TranslationLinesProps, 'lines' | 'wording'>) {
  const missing = lines.filter((line) => isMissing(line, wording));
  const [first] = missing;
  if (!first) return <p className="small quiet">{t('translation.whole')}</p>;
  return (
    <p className="small">
      {t('translation.to-write', { n: missing.length })}{' '}
      <button type="button" className={styles['link']} onClick={() => leadTo(first.path)}>
        {t('translation.first')}
      </button>
    </p>
  );
}

function leadTo(path: string): void {
  const line = [...document.querySelectorAll<HTMLElement>('[data-line]')].find(
    ({ dataset }) => dataset['line'] === path,
  );
  line?.querySelector('textarea')?.focus();
}
