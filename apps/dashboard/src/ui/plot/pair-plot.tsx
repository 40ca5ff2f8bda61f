import type { PairsPlot, Stop } from './plot-types.ts';
import { heightOf, placeOn, ScaleLines, ScaleNames } from './scale-frame.tsx';
import { At, Mark, type Shape } from './shapes.tsx';
import { hasValue, numbered, shiftOf } from './stops.ts';
import { TimeFrame, topOf, type Around } from './time-frame.tsx';
import styles from './progress-plot.module.css';

interface PairPlotProps {
  plot: PairsPlot;
  around: Around;
  here: Stop | undefined;
}

/** What was first is a diamond, what came second a dot; a fine line says that they belong together. */
export const PAIR_SHAPES = { first: 'diamond', second: 'dot' } as const;

export function PairPlot({ plot, around, here }: PairPlotProps) {
  const { scale, pairs } = plot;
  const y = placeOn(scale);
  return (
    <div className={styles['plot']}>
      <div data-plot="">
        <TimeFrame around={around} height={heightOf(scale)} hasNames hasAxis>
          <ScaleLines scale={scale} />
          {numbered(pairs.filter(hasValue)).map(({ day, n, of, entry }) => (
            <At x={around.axis.at(day)} y={0} shift={shiftOf(n, of)} key={`${day} ${n}`}>
              <Pair
                first={entry.first === null ? null : y(entry.first)}
                second={entry.second === null ? null : y(entry.second)}
                isHere={here?.key === `${day} ${n}`}
              />
            </At>
          ))}
        </TimeFrame>
      </div>
      <ScaleNames scale={scale} top={topOf(around.uprights)} />
    </div>
  );
}

interface Two {
  first: number | null;
  second: number | null;
  isHere: boolean;
}

const Pair = ({ first, second, isHere }: Two) => (
  <>
    {first !== null && second !== null && (
      <line className={styles['tie']} x1="0" x2="0" y1={first} y2={second} />
    )}
    <One y={first} shape={PAIR_SHAPES.first} isHere={isHere} />
    <One
      y={second}
      shape={PAIR_SHAPES.second}
      isHere={isHere && first !== second}
      isSmall={first === second}
    />
  </>
);

interface OneProps {
  y: number | null;
  shape: Shape;
  isHere: boolean;
  /** Where both are the same, the dot lies inside the diamond. */
  isSmall?: boolean;
}

const One = ({ y, ...mark }: OneProps) =>
  y !== null && (
    <At x={0} y={y}>
      <Mark {...mark} />
    </At>
  );
