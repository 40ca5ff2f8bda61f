import type { AnswerValue } from '@selfward/domain';
import { useId, useState } from 'react';
import { zoneOfDays } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Wrong } from '../../../ui/field.tsx';
import type { Of } from '../control-props.ts';
import styles from './rare.module.css';

const inputs = {
  date: { type: 'date', max: '9999-12-31' },
  time: { type: 'time', max: undefined },
  datetime: { type: 'datetime-local', max: '9999-12-31T23:59' },
} as const;

/**
 * The device's own day and clock. Its pattern of letters shows while it is typed in; before that there
 * are words. A moment keeps the zone in which it was written.
 */
export function MomentControl(props: Of<'date' | 'time' | 'datetime'>) {
  const { item, value, onWrite } = props;
  const { wall, zone } = partsOf(value);
  const half = useHalf(wall);
  const id = useId();
  const clear = () => {
    half.clear();
    if (wall !== '') onWrite(null);
  };
  return (
    <div className="stack-2">
      <p className="small quiet" id={`${id}h`}>
        {t(`moment.how.${item.type}`)}
      </p>
      <div className={styles['moment']}>
        <Given {...props} {...{ half, wall, zone, id }} />
        {(wall !== '' || half.isThere) && (
          <Button kind="quiet" onClick={clear}>
            {t('moment.clear')}
          </Button>
        )}
      </div>
      {half.isThere && <Wrong id={`${id}w`}>{t(`moment.half.${item.type}`)}</Wrong>}
      {zone !== zoneOfDays() && (
        <p className="small quiet">{t('moment.zone', { zone: zone.replaceAll('_', ' ') })}</p>
      )}
    </div>
  );
}

/** A day without its year: the browser alone has it, and tells only that there is one. */
function useHalf(wall: string) {
  const [isPart, setPart] = useState(false);
  const [cleared, setCleared] = useState(0);
  return {
    isThere: wall === '' && isPart,
    /** Another field takes the place of the one that has it. */
    key: cleared,
    leave: setPart,
    clear: () => {
      setPart(false);
      setCleared(cleared + 1);
    },
  };
}

/** Whoever cleared it is in the field again; the button that did it is gone. */
const goOnHere = (field: HTMLInputElement | null) => field?.focus();

type GivenProps = Of<'date' | 'time' | 'datetime'> & {
  half: ReturnType<typeof useHalf>;
  wall: string;
  zone: string;
  id: string;
};

function Given({ item, onWrite, half, wall, zone, id, ...named }: GivenProps) {
  const write = (text: string) => {
    if (text === '') return onWrite(null);
    onWrite(item.type === 'datetime' ? { at: text.slice(0, 16), zone } : text);
  };
  return (
    <span className={styles['given']}>
      <input
        className={styles['input']}
        {...inputs[item.type]}
        key={half.key}
        ref={half.key > 0 ? goOnHere : undefined}
        aria-labelledby={named.labelledBy}
        aria-describedby={`${named.describedBy} ${id}h ${id}w`}
        aria-invalid={half.isThere ? true : undefined}
        data-empty={wall === '' && !half.isThere ? '' : undefined}
        value={wall}
        onChange={({ target }) => write(target.value)}
        onBlur={({ target }) => half.leave(target.validity.badInput)}
      />
      <span className={styles['none']} aria-hidden="true">
        {t(`moment.none.${item.type}`)}
      </span>
    </span>
  );
}

function partsOf(value: AnswerValue | null): { wall: string; zone: string } {
  if (typeof value === 'string') return { wall: value, zone: zoneOfDays() };
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && 'at' in value)
    return { wall: value.at, zone: value.zone };
  return { wall: '', zone: zoneOfDays() };
}
