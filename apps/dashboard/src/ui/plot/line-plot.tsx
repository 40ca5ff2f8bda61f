import { Group } from '@visx/group';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { daysBetween } from '../../i18n/days.ts';
import type { Day, LinesPlot, PlotLine, PlotNoise, PlotPoint, PlotScale } from './plot-types.ts';
import { heightOf, placeOn, ScaleLines, ScaleNames } from './scale-frame.tsx';
import { At, Mark } from './shapes.tsx';
import { isGiven, numbered, shiftOf } from './stops.ts';
import { TimeFrame, topOf, type Around } from './time-frame.tsx';
import styles from './progress-plot.module.css';

/** A year of weeks: smaller dots keep apart. */
const MANY = 30;

interface LinePlotProps {
  plot: LinesPlot;
  line: PlotLine;
  around: Around;
  /** The stop of the walk: its day, and which of several on that day. */
  here: string | undefined;
}

/** Dots are the data; the line between them only leads the eye, and it stops at a gap. */
export function LinePlot({ plot, line, around, here }: LinePlotProps) {
  const { scale, joinDays } = plot;
  const y = placeOn(scale);
  const { at } = around.axis;
  return (
    <div className={styles['plot']}>
      <div data-plot="">
        <TimeFrame around={around} height={heightOf(scale)} hasNames hasAxis>
          {line.noise && <Noise noise={line.noise} scale={scale} at={at} />}
          <ScaleLines scale={scale} />
          <svg
            className={styles['stretched']}
            viewBox={`0 0 100 ${heightOf(scale)}`}
            height={heightOf(scale)}
            preserveAspectRatio="none"
          >
            {joined(line.points, joinDays).map((part) => (
              <LinePath
                className={styles['line']}
                data={part}
                x={({ day }) => at(day)}
                y={({ value }) => y(value)}
                key={part[0]?.day}
              />
            ))}
          </svg>
          <Dots plot={plot} line={line} around={around} here={here} />
        </TimeFrame>
      </div>
      <ScaleNames scale={scale} top={topOf(around.uprights)} />
    </div>
  );
}

const Dots = ({ plot: { scale }, line, around: { axis }, here }: LinePlotProps) =>
  numbered(line.points.filter(isGiven)).map(({ day, n, of, entry }) => (
    <At
      x={axis.at(day)}
      y={placeOn(scale)(entry.value ?? 0)}
      shift={shiftOf(n, of)}
      key={`${day} ${n}`}
    >
      <Mark
        shape={shapeOf(entry)}
        isHere={`${day} ${n}` === here}
        isSmall={line.points.length > MANY}
      />
    </At>
  ));

const shapeOf = ({ apart, estimate }: PlotPoint) => {
  if (apart) return 'diamond';
  return estimate ? 'ring' : 'dot';
};

interface Given {
  day: Day;
  value: number;
  apart: string | undefined;
}

/** The parts between the gaps, each of one kind. A dot that stands alone has no line. */
export function joined(points: readonly PlotPoint[], joinDays: number): Given[][] {
  const parts: Given[][] = [[]];
  for (const { day, value, apart } of points.toSorted((a, b) => a.day.localeCompare(b.day))) {
    const part = parts.at(-1) ?? [];
    const before = part.at(-1);
    const isOther =
      before !== undefined && (daysBetween(before.day, day) > joinDays || before.apart !== apart);
    if (value === null) parts.push([]);
    else if (isOther) parts.push([{ day, value, apart }]);
    else part.push({ day, value, apart });
  }
  return parts.filter((part) => part.length > 1 && joinDays > 0);
}

interface NoiseProps {
  noise: PlotNoise;
  scale: PlotScale;
  at: (day: Day) => number;
}

/** Hatched, so that it reads in black and white and hides no dot. */
function Noise({ noise, scale, at }: NoiseProps) {
  const id = useId();
  const y = placeOn(scale);
  const high = y(Math.min(noise.around + noise.points, scale.max));
  const low = y(Math.max(noise.around - noise.points, scale.min));
  const from = at(noise.from);
  return (
    <Group>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className={styles['hatch']} d="M-1 7 7-1M-1 1 1-1M5 7 7 5" />
      </pattern>
      <rect
        data-noise=""
        x={`${from}%`}
        width={`${100 - from}%`}
        y={high}
        height={low - high}
        fill={`url(#${id})`}
      />
    </Group>
  );
}
