import { type ReactNode, useId, useState } from 'react';
import messages from '../../i18n/messages/plot.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../button.tsx';
import { cx } from '../cx.ts';
import styles from './dot-row.module.css';
import { monthsAxis } from './months.ts';
import type { Day, PlotScale } from './plot-types.ts';
import { scaleWords, valueWords, wholeDay } from './plot-words.ts';
import plot from './progress-plot.module.css';
import { heightOf, placeOn, ScaleLines, ScaleNames } from './scale-frame.tsx';
import { At, Mark } from './shapes.tsx';
import { numbered, shiftOf } from './stops.ts';
import { TimeFrame, topOf } from './time-frame.tsx';

loadMessages(messages);

export interface DotPoint {
  day: Day;
  value: number;
  /** The one that is read; the others are there to be seen with it. */
  isHere?: boolean;
}

interface DotRowProps {
  scale: PlotScale;
  points: readonly DotPoint[];
  /** Months are counted from it, where it is known. */
  beganOn: Day | null;
  /** What was answered where it is read, in the words of the question. */
  children: ReactNode;
}

/**
 * Answers to one question at the start and after one, three and six months, each as a dot on its whole
 * scale. Nothing joins them and nothing is computed; a month without an answer has no dot.
 */
export function DotRow({ scale, points, beganOn, children }: DotRowProps) {
  const axis = monthsAxis({ days: points.map(({ day }) => day), beganOn });
  const around = { axis, sessions: [], uprights: [], here: undefined };
  const y = placeOn(scale);
  return (
    <div className={styles['row']}>
      <div className={plot['plot']}>
        <TimeFrame around={around} height={heightOf(scale)} hasNames hasAxis>
          <ScaleLines scale={scale} />
          {numbered(points).map(({ day, n, of, entry }) => (
            <At x={axis.at(day)} y={y(entry.value)} shift={shiftOf(n, of)} key={`${day} ${n}`}>
              <Mark shape="dot" isHere={points.length > 1 && entry.isHere === true} />
            </At>
          ))}
        </TimeFrame>
        <ScaleNames scale={scale} top={topOf([])} />
      </div>
      {children}
      {points.length > 1 && <AsList scale={scale} points={points} />}
    </div>
  );
}

type AllProps = Pick<DotRowProps, 'scale' | 'points'>;

/** All of them in words, to be read out at once and shown to the eye by one press. */
function AsList({ scale, points }: AllProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <p className="no-print flush">
        <Button
          kind="quiet"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'plot.list.hide' : 'plot.list.show')}
        </Button>
      </p>
      <div id={id} className={cx(!isOpen && styles['closed'])}>
        <List scale={scale} points={points} />
      </div>
    </>
  );
}

const List = ({ scale, points }: AllProps) => (
  <>
    <p className="meta">{scaleWords(scale)}</p>
    <ol className="small">
      {numbered(points).map(({ day, n, entry: { value, isHere } }) => (
        <li key={`${day} ${n}`}>
          {t(isHere ? 'plot.list.here' : 'plot.list.line', {
            day: wholeDay(day),
            value: valueWords(value, scale),
          })}
        </li>
      ))}
    </ol>
  </>
);
