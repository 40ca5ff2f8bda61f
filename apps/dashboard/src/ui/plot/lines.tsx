import { dayAs } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { cx } from '../cx.ts';
import { LinePlot } from './line-plot.tsx';
import type { LinesPlot, PlotLine, Stop } from './plot-types.ts';
import { isGiven } from './stops.ts';
import type { Around } from './time-frame.tsx';
import styles from './progress-plot.module.css';

interface LinesProps {
  plot: LinesPlot;
  around: Around;
  here: Stop | undefined;
}

/** One line stands alone; several are small multiples of one scale over one time. */
export function Lines({ plot, around, here }: LinesProps) {
  const [only, ...more] = plot.lines;
  const most = Math.max(...plot.lines.map(countOf));
  const isSaid = plot.lines.some((line) => aboutOf(line, most) !== '');
  if (only && more.length === 0) {
    return <LinePlot plot={plot} line={only} around={around} here={here?.key} />;
  }
  return (
    <div className={styles['multiples']}>
      {plot.lines.map((line) => (
        <div key={line.id}>
          <LineHead plot={plot} line={line} here={here} />
          {isSaid && <p className={cx(styles['about'], 'meta')}>{aboutOf(line, most)}</p>}
          <LinePlot plot={plot} line={line} around={around} here={here?.key} />
        </div>
      ))}
    </div>
  );
}

const countOf = ({ points }: PlotLine) => points.filter(isGiven).length;

/** A line that was skipped now and then says so. */
function aboutOf(line: PlotLine, most: number): string {
  const n = countOf(line);
  const count = n < most ? t('plot.entries', { n, words: inWords(n) }) : '';
  return [line.about ?? '', count].filter(Boolean).join(' · ');
}

type LineHeadProps = Omit<LinesProps, 'around'> & { line: PlotLine };

/** On a phone the read-out is far below: what was pressed is said here too, for the eye only. */
function LineHead({ plot, line, here }: LineHeadProps) {
  const Heading = plot.heading === 'h2' ? 'h3' : 'h4';
  const value = here?.said.find(({ name }) => name === line.title)?.value;
  return (
    <div className={styles['lineHead']}>
      <Heading>{line.title}</Heading>
      {here?.day && (
        <span className={cx(styles['lineValue'], 'meta num')} aria-hidden="true">
          {dayAs(here.day, { day: 'numeric', month: 'short' })}: {value}
        </span>
      )}
    </div>
  );
}
