import type { Shell } from '@selfward/domain';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { TextField, Tick, WordsField } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import styles from './measures.module.css';
import type { WordingEntries } from './wording-entries.ts';

interface WordingFieldsProps {
  shell: Shell;
  entries: WordingEntries;
  onChange: (entries: WordingEntries) => void;
}

type Change = (entries: Partial<WordingEntries>) => void;
type FieldsProps = Omit<WordingFieldsProps, 'onChange'> & { change: Change };

export function WordingFields({ shell, entries, onChange }: WordingFieldsProps) {
  const props = {
    shell,
    entries,
    change: (more: Partial<WordingEntries>) => onChange({ ...entries, ...more }),
  };
  return (
    <div className="stack-6">
      <Head {...props} />
      <Options {...props} />
      <div className={styles['most']}>
        <WordsField
          label={t('wording.lines')}
          hint={t('wording.lines.hint', { n: shell.items.length })}
          rows={Math.min(shell.items.length, 12)}
          value={entries.lines}
          onChange={({ target }) => props.change({ lines: target.value })}
        />
      </div>
      <Scales {...props} />
    </div>
  );
}

const Head = ({ entries, change }: FieldsProps) => (
  <>
    <TextField
      label={t('wording.lang')}
      hint={t('wording.lang.hint')}
      value={entries.lang}
      maxLength={20}
      onChange={({ target }) => change({ lang: target.value })}
    />
    <WordsField
      label={t('wording.stem')}
      value={entries.stem}
      onChange={({ target }) => change({ stem: target.value })}
    />
  </>
);

function Options({ shell, entries, change }: FieldsProps) {
  const values = shell.items[0]?.values ?? [];
  const example = `${values[0] ?? 0} = …`;
  return (
    <>
      <div className={styles['many']}>
        <WordsField
          label={t('wording.options')}
          hint={t('wording.options.hint', { example, values: values.join(', ') })}
          rows={values.length}
          value={entries.options}
          onChange={({ target }) => change({ options: target.value })}
        />
      </div>
      <SecondOptions {...{ shell, entries, change }} />
    </>
  );
}

/** Rare, and of no meaning where a form has one set: asked first. */
function SecondOptions({ shell, entries, change }: FieldsProps) {
  const [isThere, setThere] = useState(entries.secondLines !== '');
  const numbers = shell.items.slice(-2).map(({ number }) => number);
  return (
    <>
      <Tick
        checked={isThere}
        onChange={({ target }) => {
          setThere(target.checked);
          if (!target.checked) change({ second: '', secondLines: '' });
        }}
      >
        {t('wording.second')}
      </Tick>
      {isThere && (
        <>
          <TextField
            label={t('wording.second.lines')}
            hint={t('wording.second.lines.hint', { example: numbers.join(', ') })}
            value={entries.secondLines}
            onChange={({ target }) => change({ secondLines: target.value })}
          />
          <WordsField
            label={t('wording.options.second')}
            rows={shell.items[0]?.values.length ?? 2}
            value={entries.second}
            onChange={({ target }) => change({ second: target.value })}
          />
        </>
      )}
    </>
  );
}

/** Only of measures whose manual says which lines belong together. */
const Scales = ({ shell, entries, change }: FieldsProps) =>
  shell.open_scales.map(({ id, label }) => (
    <TextField
      key={id}
      label={t('wording.scale', { label })}
      hint={t('wording.scale.hint')}
      value={entries.scales[id] ?? ''}
      onChange={({ target }) => change({ scales: { ...entries.scales, [id]: target.value } })}
    />
  ));

/** Said once the words stand there to be compared. */
export const Edition = ({ entries, change }: Omit<FieldsProps, 'shell'>) => (
  <TextField
    label={t('wording.edition')}
    hint={t('wording.edition.hint')}
    look="words"
    value={entries.edition}
    maxLength={400}
    onChange={({ target }) => change({ edition: target.value })}
  />
);

export const Checks = ({ shell: { checks }, entries, change }: FieldsProps) => (
  <Part title={t('wording.checks')}>
    <div className="after-head stack-2">
      {checks.map(({ id, text }) => (
        <Tick
          key={id}
          checked={entries.confirmed.includes(id)}
          onChange={({ target }) => {
            const others = entries.confirmed.filter((one) => one !== id);
            change({ confirmed: target.checked ? [...others, id] : others });
          }}
        >
          {text}
        </Tick>
      ))}
    </div>
  </Part>
);
