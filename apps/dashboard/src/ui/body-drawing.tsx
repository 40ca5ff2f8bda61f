import { useState } from 'react';
import { figure, type Place } from './body-shapes.ts';
import { cx } from './cx.ts';
import styles from './body-drawing.module.css';

export interface BodyWords {
  front: string;
  back: string;
  left: string;
  right: string;
}

interface BodyDrawingProps {
  words: BodyWords;
  /** Places that can be meant here, by code, with their names. */
  names: ReadonlyMap<string, string>;
  chosen: readonly string[];
  /** Without it the picture is only to look at. */
  onToggle?: (region: string) => void;
}

/**
 * A body from both sides. For the pointer alone: a list of the same places always stands beside it and
 * is the way for the keyboard and for screen readers, so nothing here takes the focus or is read out.
 */
export function BodyDrawing(props: BodyDrawingProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  return (
    <div className={cx(styles['both'], !props.onToggle && styles['small'])} aria-hidden="true">
      {(['front', 'back'] as const).map((side) => (
        <Figure key={side} {...props} side={side} onPoint={setPointed} />
      ))}
      {props.onToggle && <p className={styles['pointed']}>{props.names.get(pointed ?? '')}</p>}
    </div>
  );
}

type FigureProps = BodyDrawingProps & {
  side: 'front' | 'back';
  onPoint: (region: string | null) => void;
};

function Figure({ side, words, names, chosen, onToggle, onPoint }: FigureProps) {
  const [start, end] =
    side === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const places = figure(side).filter(({ region }) => names.has(region));
  return (
    <div className={styles['figure']}>
      <p className={styles['side']}>{words[side]}</p>
      <svg viewBox="12 0 76 214" className={cx(onToggle && styles['live'])}>
        {places.map((place) => (
          <path
            key={`${place.region}${place.isMirrored}`}
            d={place.d}
            transform={turned(place)}
            className={cx(styles['place'], chosen.includes(place.region) && styles['on'])}
            data-region={place.region}
            onClick={() => onToggle?.(place.region)}
            {...pointing(place, onPoint)}
          />
        ))}
        {onToggle && <Reach {...{ places, onToggle, onPoint }} />}
      </svg>
      <p className={styles['hands']}>
        <span>{words[start]}</span>
        <span>{words[end]}</span>
      </p>
    </div>
  );
}

const turned = ({ isMirrored }: Place) => (isMirrored ? 'matrix(-1 0 0 1 100 0)' : undefined);

type ReachProps = Required<Pick<FigureProps, 'onToggle' | 'onPoint'>> & {
  places: readonly Place[];
};

/** Around what is smaller than a finger, above its neighbours: 24 pixels on the smallest phone. */
const Reach = ({ places, onToggle, onPoint }: ReachProps) =>
  places.map(
    (place) =>
      place.reach !== undefined && (
        <path
          key={`${place.region}${place.isMirrored}`}
          d={place.d}
          transform={turned(place)}
          className={styles['reach']}
          strokeWidth={2 * place.reach}
          data-reach={place.region}
          onClick={() => onToggle(place.region)}
          {...pointing(place, onPoint)}
        />
      ),
  );

const pointing = ({ region }: Place, onPoint: FigureProps['onPoint']) => ({
  onPointerEnter: () => onPoint(region),
  onPointerLeave: () => onPoint(null),
});
