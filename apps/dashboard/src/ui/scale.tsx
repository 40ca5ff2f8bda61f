import { useId } from 'react';
import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './scale.module.css';

interface ScaleProps {
  min: number;
  max: number;
  step: number;
  low: string;
  high: string;
  value: number | undefined;
  onChoose: (value: number | undefined) => void;
  labelledBy: string;
}

/** Untouched it has no handle and means "not answered"; the arrow keys are those of radios. */
export function Scale({ value, onChoose, labelledBy, ...scale }: ScaleProps) {
  const name = useId();
  return (
    <div>
      <div className={styles['box']}>
        <div className={styles['stops']} role="radiogroup" aria-labelledby={labelledBy}>
          {stopsOf(scale).map((stop) => (
            <label className={styles['stop']} key={stop}>
              <input
                type="radio"
                name={name}
                aria-label={nameOf(stop, scale)}
                checked={stop === value}
                onChange={() => onChoose(stop)}
              />
              <span aria-hidden="true">{stop}</span>
            </label>
          ))}
        </div>
      </div>
      <p className={styles['ends']}>
        <span>{scale.low}</span>
        <span>{scale.high}</span>
      </p>
      <p className={cx(styles['after'], 'small quiet')}>
        {value === undefined ? (
          t('scale.untouched')
        ) : (
          <Button kind="quiet" onClick={() => onChoose(undefined)}>
            {t('scale.clear')}
          </Button>
        )}
      </p>
    </div>
  );
}

const stopsOf = ({ min, max, step }: Pick<ScaleProps, 'min' | 'max' | 'step'>) =>
  Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => min + at * step);

type Ends = Pick<ScaleProps, 'min' | 'max' | 'low' | 'high'>;

function nameOf(stop: number, { min, max, low, high }: Ends): string {
  if (stop === min) return `${stop}: ${low}`;
  return stop === max ? `${stop}: ${high}` : String(stop);
}
