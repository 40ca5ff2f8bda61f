import { t } from '../../i18n/t.ts';
import { Words } from '../words.tsx';
import type { ProgressPlotProps, Stop } from './plot-types.ts';
import { marksOn } from './plot-words.ts';
import styles from './plot-text.module.css';

interface ReadOutProps {
  plot: ProgressPlotProps;
  stop: Stop | undefined;
}

/** What was said where the walk is; announced when it moves. */
export function ReadOut({ plot, stop }: ReadOutProps) {
  const marks = stop?.day && plot.kind !== 'then-now' ? marksOn(stop.day, plot) : [];
  return (
    <div className={styles['readOut']} aria-live="polite" aria-atomic="true">
      {stop && (
        <>
          <p className={styles['when']} dir={stop.day ? undefined : 'auto'}>
            {stop.title}
          </p>
          <p className={styles['said']}>
            {stop.said.map(({ name, value }, at) => (
              <span key={name ?? at}>
                {name && <span className="quiet">{name} </span>}
                <strong className="num">{value}</strong>
                {at < stop.said.length - 1 && <span className="sr">; </span>}
              </span>
            ))}
          </p>
          {marks.length > 0 && (
            <p className="meta">{t('plot.around', { marks: marks.join(', ') })}</p>
          )}
          {stop.words?.map((words, at) => (
            <Words small key={at}>
              {words}
            </Words>
          ))}
        </>
      )}
    </div>
  );
}
