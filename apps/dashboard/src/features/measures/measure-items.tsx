import type { Exercise, Item, ScaleItem } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import styles from './measures.module.css';

const isLine = (item: Item): item is ScaleItem => item.type === 'scale';

/** The form as it is printed: its sentence, its lines in their order, and the options once. */
export function MeasureItems({ exercise }: { exercise: Exercise }) {
  const [group, ...more] = exercise.items;
  const isGroup = group?.type === 'group';
  const lines = (isGroup ? group.children : exercise.items).filter(isLine);
  const others = isGroup ? more : exercise.items.filter((item) => !isLine(item));
  return (
    <div className="after-head stack-4">
      {isGroup && <p className="words">{group.text}</p>}
      <ol className={styles['lines']}>
        {lines.map((line) => (
          <li key={line.id} dir="auto">
            {line.text}
          </li>
        ))}
      </ol>
      {setsOf(lines).map(({ of, options }) => (
        <Options key={of} of={of} options={options} />
      ))}
      {others.map((item) => (
        <div className="stack-2" key={item.id}>
          <p dir="auto">{item.text}</p>
          {'options' in item && <List texts={item.options.map(({ text }) => text)} />}
        </div>
      ))}
    </div>
  );
}

/** Lines with the same options share one list; `of` names them where there are several lists. */
function setsOf(lines: readonly ScaleItem[]): { of: string; options: string[] }[] {
  const sets = new Map<string, { numbers: number[]; options: string[] }>();
  for (const [at, line] of lines.entries()) {
    const options = optionsOf(line);
    const name = options.join('\n');
    const before = sets.get(name)?.numbers ?? [];
    sets.set(name, { numbers: [...before, at + 1], options });
  }
  const all = [...sets.values()];
  return all.map(({ numbers, options }) => ({
    of: all.length > 1 ? numbers.join(', ') : '',
    options,
  }));
}

const optionsOf = ({ scale }: ScaleItem): string[] =>
  scale.kind === 'likert'
    ? scale.points.map(({ value, text }) => t('measure.option', { value, text }))
    : [];

const Options = ({ of, options }: { of: string; options: string[] }) => (
  <div className="stack-2">
    <p className="meta">{of ? t('measure.options.of', { lines: of }) : t('measure.options')}</p>
    <List texts={options} />
  </div>
);

const List = ({ texts }: { texts: readonly string[] }) => (
  <ul className={styles['options']}>
    {texts.map((text) => (
      <li key={text} dir="auto">
        {text}
      </li>
    ))}
  </ul>
);
