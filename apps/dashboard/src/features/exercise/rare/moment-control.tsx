import type { AnswerValue } from '@selfward/domain';
import { zoneOfDays } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import type { Of } from '../control-props.ts';
import styles from './rare.module.css';

const inputs = {
  date: { type: 'date', max: '9999-12-31' },
  time: { type: 'time', max: undefined },
  datetime: { type: 'datetime-local', max: '9999-12-31T23:59' },
} as const;

/** The device's own day and clock. A moment keeps the zone in which it was written. */
export function MomentControl(props: Of<'date' | 'time' | 'datetime'>) {
  const { item, value, onWrite, labelledBy, describedBy } = props;
  const { wall, zone } = partsOf(value);
  const write = (text: string) => {
    if (text === '') return onWrite(null);
    onWrite(item.type === 'datetime' ? { at: text.slice(0, 16), zone } : text);
  };
  return (
    <div className="stack-2">
      <div className={styles['moment']}>
        <input
          className={styles['input']}
          {...inputs[item.type]}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          data-empty={wall === '' ? '' : undefined}
          value={wall}
          onChange={({ target }) => write(target.value)}
        />
        {wall !== '' && (
          <Button kind="quiet" onClick={() => onWrite(null)}>
            {t('moment.clear')}
          </Button>
        )}
      </div>
      {zone !== zoneOfDays() && (
        <p className="small quiet">{t('moment.zone', { zone: zone.replaceAll('_', ' ') })}</p>
      )}
    </div>
  );
}

function partsOf(value: AnswerValue | null): { wall: string; zone: string } {
  if (typeof value === 'string') return { wall: value, zone: zoneOfDays() };
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && 'at' in value)
    return { wall: value.at, zone: value.zone };
  return { wall: '', zone: zoneOfDays() };
}
