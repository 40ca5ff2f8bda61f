import type { Likert, Scale, ScalePoint, Slider, Spot } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { ChooseOne } from '../../ui/choices.tsx';
import { Wrong } from '../../ui/field.tsx';
import styles from './rows.module.css';
import { useItem } from './desk.ts';
import { Count, Line, useWrong } from './fields.tsx';
import { withScale } from './item-parts.ts';
import { LineActs, moved } from './line-rows.tsx';

const words: Likert = {
  kind: 'likert',
  points: [0, 1, 2, 3].map((value) => ({ value, text: '' })),
};
const line: Slider = { kind: 'slider', min: 0, max: 10, step: 1, low: '', high: '' };

type Set = (scale: Scale, run?: string) => void;

/** A line with words at its ends, or one word for each step. */
export function ScaleEditor({ spot, scale }: { spot: Spot; scale: Scale }) {
  const change = useItem(spot);
  const place = `${spot.place}/scale`;
  const wrong = useWrong(place);
  const set: Set = (next, run) => change((now) => withScale(now, next), run);
  return (
    <div className="stack-4" data-place={place}>
      <ChooseOne
        legend={t('builder.scale')}
        across
        choices={(['slider', 'likert'] as const).map((kind) => ({
          value: kind,
          text: t(`builder.scale.${kind}`),
        }))}
        value={scale.kind}
        onChoose={(kind) => {
          if (kind !== scale.kind) set(kind === 'likert' ? words : line);
        }}
      />
      {wrong && <Wrong>{wrong}</Wrong>}
      {scale.kind === 'slider' ? (
        <Ends {...{ place, scale, set }} />
      ) : (
        <Points {...{ place, scale, set }} />
      )}
    </div>
  );
}

function Ends({ place, scale, set }: { place: string; scale: Slider; set: Set }) {
  return (
    <>
      {(['low', 'high'] as const).map((end) => (
        <Line
          key={end}
          place={`${place}/${end}`}
          label={t(`builder.scale.${end}`)}
          value={scale[end]}
          onChange={(text) => set({ ...scale, [end]: text }, end)}
        />
      ))}
      <div className={styles['three']}>
        {(['min', 'max', 'step'] as const).map((part) => (
          <Count
            key={part}
            place={`${place}/${part}`}
            label={t(`builder.scale.${part}`)}
            value={scale[part]}
            onChange={(value) => {
              if (value !== undefined) set({ ...scale, [part]: value }, part);
            }}
          />
        ))}
      </div>
    </>
  );
}

interface PointsProps {
  place: string;
  scale: Likert;
  set: Set;
}

function Points({ place, scale, set }: PointsProps) {
  const { points } = scale;
  const wrong = useWrong(`${place}/points`);
  const add = () => {
    const value = Math.max(...points.map((point) => point.value)) + 1;
    set({ ...scale, points: [...points, { value, text: '' }] });
  };
  return (
    <fieldset className="stack-3" data-place={`${place}/points`}>
      <legend className="label">{t('builder.points')}</legend>
      {wrong && <Wrong>{wrong}</Wrong>}
      <ol className={styles['lines']}>
        {points.map((point, at) => (
          <Point key={at} {...{ place, scale, set, point, at }} />
        ))}
      </ol>
      <Button icon="plus" onClick={add}>
        {t('builder.point.add')}
      </Button>
    </fieldset>
  );
}

function Point({ place, scale, set, point, at }: PointsProps & { point: ScalePoint; at: number }) {
  const { points } = scale;
  const put = (next: ScalePoint[], run?: string) => set({ ...scale, points: next }, run);
  const here = `${place}/points/${at}`;
  return (
    <li className={styles['line']}>
      <Count
        place={`${here}/value`}
        label={t('builder.point.value')}
        value={point.value}
        onChange={(value) => {
          if (value !== undefined) put(points.with(at, { ...point, value }), `value-${at}`);
        }}
      />
      <Line
        place={`${here}/text`}
        label={t('builder.point', { n: at + 1 })}
        value={point.text}
        onChange={(text) => put(points.with(at, { ...point, text }), `point-${at}`)}
      />
      <LineActs
        name={point.text || t('builder.point', { n: at + 1 })}
        at={at}
        of={points.length}
        onMove={(to) => put(moved(points, at, to))}
        onRemove={points.length > 2 ? () => put(points.toSpliced(at, 1)) : undefined}
      />
    </li>
  );
}
