import { scaleLinear } from '@visx/scale';
import { cx } from '../cx.ts';
import { PAIR_SHAPES } from './pair-plot.tsx';
import type {
  PlotNamedPair,
  PlotRow,
  RowsPlot,
  RowShape,
  Stop,
  ThenNowPlot,
} from './plot-types.ts';
import { At, Mark } from './shapes.tsx';
import { numbered, shiftOf } from './stops.ts';
import { forText } from './text-size.ts';
import { TimeFrame, type Around } from './time-frame.tsx';
import text from './plot-text.module.css';
import styles from './progress-plot.module.css';

const ROW = forText(36);
const SHAPES: readonly RowShape[] = ['dot', 'ring', 'half'];

export const shapeOf = ({ shape }: PlotRow, at: number): RowShape =>
  shape ?? SHAPES[at % SHAPES.length] ?? 'dot';

interface DotRowsProps {
  plot: RowsPlot;
  around: Around;
  here: Stop | undefined;
}

/** A row for each kind of entry, a dot for each entry: nothing is counted against anything. */
export const DotRows = ({ plot: { rows }, around, here }: DotRowsProps) => (
  <div className={styles['rows']}>
    {around.uprights.length > 0 && <Edge around={around} hasNames />}
    {rows.map((row, at) => (
      <div className={styles['row']} key={row.id}>
        <span className={cx(styles['rowName'], 'quiet')} dir="auto">
          {row.title}
        </span>
        <div data-plot={at}>
          <TimeFrame around={around} height={ROW}>
            <line className={styles['end']} x1="0" x2="100%" y1={ROW / 2} y2={ROW / 2} />
            {numbered(row.entries).map(({ day, n, of }) => (
              <At x={around.axis.at(day)} y={ROW / 2} shift={shiftOf(n, of)} key={`${day} ${n}`}>
                <Mark shape={shapeOf(row, at)} isHere={here?.key === `${day} ${row.id} ${n}`} />
              </At>
            ))}
          </TimeFrame>
        </div>
      </div>
    ))}
    <Edge around={around} hasAxis />
  </div>
);

type EdgeProps = { around: Around } & ({ hasNames: true } | { hasAxis: true });

/** The letters above the first row, the time below the last one. */
const Edge = ({ around, ...has }: EdgeProps) => (
  <div className={styles['row']}>
    <span />
    <div>
      <TimeFrame around={around} height={0} {...has} />
    </div>
  </div>
);

interface ThenNowRowsProps {
  plot: ThenNowPlot;
  here: Stop | undefined;
}

/** Each named thing on the whole scale, its two values on one line. */
export function ThenNowRows({ plot: { pairs, scale }, here }: ThenNowRowsProps) {
  const x = scaleLinear<number>({ domain: [scale.min, scale.max], range: [4, 96] });
  return (
    <div className={styles['rows']}>
      {pairs.map((pair, at) => (
        <div className={styles['row']} key={`${at} ${pair.name}`}>
          <span className={cx(styles['rowName'], pair.own ? text['own'] : 'quiet')} dir="auto">
            {pair.name}
            {pair.note && <span className="meta"> ({pair.note})</span>}
          </span>
          <div data-plot={at}>
            <svg className={styles['drawing']} height={ROW} direction="ltr" aria-hidden="true">
              <line className={styles['end']} x1="4%" x2="96%" y1={ROW / 2} y2={ROW / 2} />
              <Values pair={pair} x={x} isHere={here?.row === at} />
            </svg>
          </div>
        </div>
      ))}
      <div className={cx(styles['row'], styles['ends'])}>
        <span />
        <p dir="ltr">
          <span dir="auto">{scale.low}</span>
          <span dir="auto">{scale.high}</span>
        </p>
      </div>
    </div>
  );
}

interface ValuesProps {
  pair: PlotNamedPair;
  x: (value: number) => number;
  isHere: boolean;
}

/** Where both are the same, the dot lies inside the diamond. */
const Values = ({ pair: { first, second }, x, isHere }: ValuesProps) => (
  <>
    {first !== null && second !== null && (
      <line
        className={styles['tie']}
        x1={`${x(first)}%`}
        x2={`${x(second)}%`}
        y1={ROW / 2}
        y2={ROW / 2}
      />
    )}
    {first !== null && (
      <At x={x(first)} y={ROW / 2}>
        <Mark shape={PAIR_SHAPES.first} isHere={isHere} />
      </At>
    )}
    {second !== null && (
      <At x={x(second)} y={ROW / 2}>
        <Mark
          shape={PAIR_SHAPES.second}
          isHere={isHere && first !== second}
          isSmall={first === second}
        />
      </At>
    )}
  </>
);
