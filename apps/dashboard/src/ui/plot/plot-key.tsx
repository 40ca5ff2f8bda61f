import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { cx } from '../cx.ts';
import { joined } from './line-plot.tsx';
import type { Lettered } from './marks.ts';
import { PAIR_SHAPES } from './pair-plot.tsx';
import type { LinesPlot, ProgressPlotProps } from './plot-types.ts';
import { listOfDays } from './plot-words.ts';
import { isGiven } from './stops.ts';
import { Swatch } from './shapes.tsx';
import text from './plot-text.module.css';
import styles from './progress-plot.module.css';

interface PlotKeyProps {
  plot: ProgressPlotProps;
  events: readonly Lettered[];
}

/** Every form that is drawn, with its word; nothing that is not drawn. */
export function PlotKey({ plot, events }: PlotKeyProps) {
  const sessions = plot.kind === 'then-now' ? [] : (plot.sessions ?? []);
  return (
    <ul className={cx(text['key'], 'meta')}>
      {plot.kind === 'lines' && <KeyOfLines plot={plot} />}
      {(plot.kind === 'pairs' || plot.kind === 'then-now') && (
        <>
          <Item sign={<Swatch shape={PAIR_SHAPES.first} />}>{plot.names.first}</Item>
          <Item sign={<Swatch shape={PAIR_SHAPES.second} />}>{plot.names.second}</Item>
        </>
      )}
      {sessions.length > 0 && (
        <Item sign={<Sign path="M0-5v10" className={styles['session']} />}>
          {t('plot.session')}
          <span className="sr">: {listOfDays(sessions)}</span>
        </Item>
      )}
      {events.map(({ letter, label, own, days }) => (
        <Item sign={<strong className={text['letterSign']}>{letter}</strong>} key={label}>
          <span className={cx(own && text['own'])} dir="auto">
            {label}
          </span>
          , {listOfDays(days)}
        </Item>
      ))}
    </ul>
  );
}

function KeyOfLines({ plot }: { plot: LinesPlot }) {
  const points = plot.lines.flatMap((line) => line.points);
  const apart = new Set(points.flatMap((point) => (isGiven(point) && point.apart) || []));
  const noises = new Set(plot.lines.flatMap(({ noise }) => noise?.words ?? []));
  return (
    <>
      {points.some(({ estimate, value }) => estimate && value !== null) && (
        <Item sign={<Swatch shape="ring" />}>{t('plot.estimate')}</Item>
      )}
      {[...apart].map((words) => (
        <Item sign={<Swatch shape="diamond" />} key={words}>
          {words}
        </Item>
      ))}
      {[...noises].map((words) => (
        <Item
          sign={<Sign path="M-7 5-1-7M-5 9 3-7M1 7 7-5" className={styles['hatch']} />}
          key={words}
        >
          {words}
        </Item>
      ))}
      {hasGap(plot) && <li>{t('plot.gap')}</li>}
    </>
  );
}

const hasGap = ({ lines, joinDays }: LinesPlot) =>
  joinDays > 0 &&
  lines.some(({ points }) => {
    // Another kind is no gap.
    const inLines = joined(
      points.map(({ day, value }) => ({ day, value })),
      joinDays,
    );
    return inLines.length > 1 || (inLines[0]?.length ?? 1) < points.filter(isGiven).length;
  });

const Item = ({ sign, children }: { sign: ReactNode; children: ReactNode }) => (
  <li>
    {sign}
    <span>{children}</span>
  </li>
);

const Sign = ({ path, className }: { path: string; className: string | undefined }) => (
  <svg className={text['swatch']} viewBox="-8 -8 16 16" aria-hidden="true">
    <path className={className} d={path} />
  </svg>
);
