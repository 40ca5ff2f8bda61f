import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import type { Walk } from './use-walk.ts';
import styles from './progress-plot.module.css';

interface WalkedProps {
  title: string;
  walk: Walk;
  count: number;
  children: ReactNode;
}

/**
 * A range that nobody sees lies over the drawing: one stop of the tab key, arrows, Home and End, and
 * the gestures of a screen reader on a phone. Who points presses the drawing itself.
 * Time runs from left to right in every language, so the right arrow is always later.
 */
export const Walked = ({ title, walk: { at, go, press }, count, children }: WalkedProps) => (
  <div className={styles['walk']}>
    <input
      type="range"
      dir="ltr"
      min={1}
      max={count}
      value={at + 1}
      aria-label={t('plot.walk', { title })}
      aria-valuetext={t('plot.walk.at', { n: at + 1, of: count })}
      onChange={(event) => go(event.target.valueAsNumber - 1)}
    />
    <div onPointerUp={press}>{children}</div>
  </div>
);
