import { scaleLinear } from '@visx/scale';
import type { PlotScale } from './plot-types.ts';
import { bandRange } from './plot-words.ts';
import { forText } from './text-size.ts';
import styles from './progress-plot.module.css';

const PLAIN = forText(88);
const WITH_BANDS = forText(210);

export const heightOf = ({ bands }: PlotScale) => (bands ? WITH_BANDS : PLAIN);

/** From the least to the most, always: a scale that is cut shows change that is not there. */
export const placeOn = (scale: PlotScale) =>
  scaleLinear<number>({ domain: [scale.min, scale.max], range: [heightOf(scale), 0] });

/** Two hairlines for the ends, and a dotted middle or the borders of the bands. */
export function ScaleLines({ scale }: { scale: PlotScale }) {
  const y = placeOn(scale);
  const inside = scale.bands
    ? scale.bands.slice(1).map(({ from }) => y(from - 0.5))
    : [y((scale.min + scale.max) / 2)];
  return (
    <>
      {[y(scale.min), y(scale.max)].map((at) => (
        <line className={styles['end']} x1="0" x2="100%" y1={at} y2={at} key={at} />
      ))}
      {inside.map((at) => (
        <line
          className={styles[scale.bands ? 'end' : 'between']}
          x1="0"
          x2="100%"
          y1={at}
          y2={at}
          key={at}
        />
      ))}
    </>
  );
}

const NAME = forText(48);

/** The words of the ends or of the bands beside their place. Their HTML wraps, which SVG does not. */
export function ScaleNames({ scale, top }: { scale: PlotScale; top: number }) {
  const y = placeOn(scale);
  return (
    <svg className={styles['names']} height={top + heightOf(scale)}>
      {namesOf(scale).map(({ value, words, range }) => (
        <foreignObject
          width="100%"
          height={NAME}
          y={top + y(value) - NAME / 2}
          overflow="visible"
          key={value}
        >
          <p className={styles['name']} dir="auto">
            {words}
            {range && <span className="num"> {range}</span>}
          </p>
        </foreignObject>
      ))}
    </svg>
  );
}

interface NameAt {
  value: number;
  words: string;
  range?: string;
}

function namesOf(scale: PlotScale): NameAt[] {
  const { min, max, low, high, bands } = scale;
  if (!bands) {
    return [
      { value: max, words: high },
      { value: min, words: low },
    ];
  }
  return bands
    .map(({ from, words }, at) => {
      const to = bands[at + 1]?.from ?? max + 1;
      return { value: (from + to - 1) / 2, words, range: bandRange(at, scale) };
    })
    .toReversed();
}
