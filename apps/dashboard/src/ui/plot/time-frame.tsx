import { Group } from '@visx/group';
import type { ReactNode } from 'react';
import type { Upright } from './marks.ts';
import type { Day } from './plot-types.ts';
import type { TimeAxis } from './time-axis.ts';
import { At } from './shapes.tsx';
import { forText } from './text-size.ts';
import styles from './progress-plot.module.css';

/** What all plots of one time share. */
export interface Around {
  axis: TimeAxis;
  sessions: readonly Day[];
  uprights: readonly Upright[];
  /** Where the walk is. */
  here: number | undefined;
}

interface TimeFrameProps {
  around: Around;
  height: number;
  children?: ReactNode;
  /** Rows share one axis below the last of them, and the letters above the first. */
  hasAxis?: boolean;
  hasNames?: boolean;
}

const LANE = forText(15);
const AXIS = forText(26);
const TICK = forText(19);

export const topOf = (uprights: readonly Upright[]) =>
  8 + LANE * Math.max(0, ...uprights.map(({ lane }) => lane + 1));

/** Time below, what happened around the person upright through it, and the data on top. */
export function TimeFrame({ around, height, children, ...has }: TimeFrameProps) {
  const { hasAxis = false, hasNames = false } = has;
  const { uprights, here } = around;
  const top = hasNames ? topOf(uprights) : 0;
  return (
    <svg
      className={styles['drawing']}
      height={top + height + (hasAxis ? AXIS : 0)}
      // Time runs from left to right in every language.
      direction="ltr"
      aria-hidden="true"
    >
      <Group top={top}>
        {uprights.map(({ x, letters, lane }) => (
          <Group key={`${x} ${letters}`}>
            <line
              className={styles['event']}
              x1={`${x}%`}
              x2={`${x}%`}
              y1={hasNames ? -2 - lane * LANE : 0}
              y2={height}
            />
            {hasNames && (
              <text className={styles['letter']} x={`${x}%`} y={-6 - lane * LANE}>
                {letters}
              </text>
            )}
          </Group>
        ))}
        {here !== undefined && (
          <line className={styles['here']} x1={`${here}%`} x2={`${here}%`} y1={0} y2={height} />
        )}
        {children}
        {hasAxis && <Axis around={around} y={height} />}
      </Group>
    </svg>
  );
}

const Axis = ({ around: { axis, sessions }, y }: { around: Around; y: number }) => (
  <>
    {[...new Set(sessions)].map((day) => (
      <At x={axis.at(day)} y={y} key={day}>
        <path className={styles['session']} data-session={day} d="M0-4v8" />
      </At>
    ))}
    {axis.ticks.map(({ x, text }) => (
      <text className={styles['tick']} x={`${x}%`} y={y + TICK} textAnchor={anchorOf(x)} key={x}>
        {text}
      </text>
    ))}
  </>
);

function anchorOf(x: number) {
  if (x < 8) return 'start';
  return x > 92 ? 'end' : 'middle';
}
