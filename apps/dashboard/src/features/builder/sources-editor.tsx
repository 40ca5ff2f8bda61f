import type { Exercise, ExerciseCatalogue, Item, Spot } from '@selfward/domain';
import { spotsOf } from '@selfward/domain';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, Wrong } from '../../ui/field.tsx';
import styles from './rows.module.css';
import { spotAt, useDesk, useItem } from './desk.ts';
import { useWrong } from './fields.tsx';
import { isAsked } from './item-parts.ts';
import { LineActs, moved } from './line-rows.tsx';
import { SourcePicker } from './source-picker.tsx';

interface SourcesProps {
  spot: Spot;
  sources: readonly string[];
}

/** Whose words are read back: answers of this exercise, or of another one that the client had before. */
export function SourcesEditor({ spot, sources }: SourcesProps) {
  const { exercise, catalogue } = useDesk();
  const change = useItem(spot);
  const place = `${spot.place}/sources`;
  const wrong = useWrong(place, true);
  const set = (next: string[]) =>
    change((now) => ('sources' in now ? { ...now, sources: next } : now));
  return (
    <fieldset className="stack-3" data-place={place}>
      <legend className="label">{t('builder.sources')}</legend>
      {wrong && <Wrong>{wrong}</Wrong>}
      {sources.length === 0 && <p className="small quiet">{t('builder.sources.none')}</p>}
      <ol className={styles['lines']}>
        {sources.map((source, at) => {
          const name = sourceInWords(source, exercise, catalogue);
          return (
            <li key={source} className={styles['line']}>
              <span dir="auto">{name}</span>
              <LineActs
                {...{ name, at }}
                of={sources.length}
                onMove={(to) => set(moved(sources, at, to))}
                onRemove={() => set(sources.toSpliced(at, 1))}
              />
            </li>
          );
        })}
      </ol>
      <AddSource spot={spot} sources={sources} onAdd={(source) => set([...sources, source])} />
    </fieldset>
  );
}

interface AddSourceProps extends SourcesProps {
  onAdd: (source: string) => void;
}

function AddSource({ spot, sources, onAdd }: AddSourceProps) {
  const [isOutside, setOutside] = useState(false);
  return (
    <>
      <OwnSource {...{ spot, sources, onAdd }} />
      {isOutside ? (
        <SourcePicker
          label={t('builder.source.add')}
          accepts={hasWords}
          offersAll
          onPick={(source) => {
            if (!sources.includes(source)) onAdd(source);
            setOutside(false);
          }}
          onCancel={() => setOutside(false)}
        />
      ) : (
        <Button icon="plus" onClick={() => setOutside(true)}>
          {t('builder.source.add')}
        </Button>
      )}
    </>
  );
}

function OwnSource({ spot, sources, onAdd }: AddSourceProps) {
  const { exercise } = useDesk();
  const taken = new Set([...sources, `${exercise.slug}#${spot.address}`]);
  const own = spotsOf(exercise).filter(
    ({ item, address }) => hasWords(item) && !taken.has(`${exercise.slug}#${address}`),
  );
  if (own.length === 0) return null;
  return (
    <SelectField
      label={t('builder.source.here')}
      value=""
      onChange={({ target }) => onAdd(`${exercise.slug}#${target.value}`)}
    >
      <option value="">{t('builder.choose')}</option>
      {own.map(({ address, item }) => (
        <option key={address} value={address}>
          {item.text || t('builder.unwritten')}
        </option>
      ))}
    </SelectField>
  );
}

/** Everything that was answered can be read back. */
const hasWords = (item: Item): boolean => isAsked(item) && item.type !== 'recall_rate';

/** "The people around my yes: Is this person safe?" */
export function sourceInWords(
  source: string,
  here: Exercise,
  catalogue: ExerciseCatalogue,
): string {
  const [slug = '', address] = source.split('#');
  const exercise = slug === here.slug ? here : catalogue(slug);
  if (!exercise) return t('builder.source.unknown', { slug });
  if (address === undefined) return t('builder.source.whole', { exercise: exercise.title });
  const asked = spotAt(exercise, address)?.item.text ?? t('builder.rule.gone');
  const name = asked || t('builder.unwritten');
  if (exercise === here) return t('builder.source.own', { name });
  return t('builder.source.of', { name, exercise: exercise.title });
}
