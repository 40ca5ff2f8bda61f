import { Group } from '@visx/group';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import text from './plot-text.module.css';
import styles from './progress-plot.module.css';

/** Told apart by form, so that a plot needs no colour. */
export type Shape = 'dot' | 'ring' | 'half' | 'diamond';

interface AtProps {
  /** In hundredths of the width. */
  x: number;
  /** In pixels. */
  y: number;
  shift?: number;
  children: ReactNode;
}

/** The width of a plot is known to the browser alone: a place is a share of it, a form is not. */
export const At = ({ x, y, shift = 0, children }: AtProps) => (
  <svg x={`${x}%`} y={y} overflow="visible">
    <Group left={shift}>{children}</Group>
  </svg>
);

interface MarkProps {
  shape: Shape;
  isHere?: boolean;
  isSmall?: boolean;
}

/** The one that is read has a ring around it. */
export const Mark = ({ shape, isHere, isSmall }: MarkProps) => (
  <>
    {isHere && <circle className={styles['halo']} r="8.5" data-here="" />}
    <Group transform={isSmall ? 'scale(0.6)' : undefined}>
      <Form shape={shape} />
    </Group>
  </>
);

function Form({ shape }: { shape: Shape }) {
  if (shape === 'diamond') {
    return <path className={cx(styles['ring'])} data-shape={shape} d="M0-5.5 5.5 0 0 5.5-5.5 0z" />;
  }
  if (shape === 'dot') return <circle className={styles['dot']} data-shape={shape} r="4.75" />;
  return (
    <>
      <circle className={styles['ring']} data-shape={shape} r="4.5" />
      {shape === 'half' && <path className={styles['half']} d="M0-4.5a4.5 4.5 0 0 1 0 9z" />}
    </>
  );
}

/** The same form beside its word. */
export const Swatch = ({ shape }: { shape: Shape }) => (
  <svg className={text['swatch']} viewBox="-8 -8 16 16" aria-hidden="true">
    <Form shape={shape} />
  </svg>
);
