import { type Weekday, weekdays, type WorkingHours } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { weekdayName } from '../../i18n/working-hours.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './safety-settings.module.css';

interface HoursFieldsProps {
  hours: WorkingHours;
  onChange: (hours: WorkingHours) => void;
  /** By the place in the list: what is wrong with it. */
  wrongAt: (at: number) => string | undefined;
}

type Place = { span: WorkingHours[number]; at: number };

/** A week, day by day; a day without hours is a day off. */
export const HoursFields = (props: HoursFieldsProps) => (
  <ul className={styles['week']}>
    {weekdays.map((weekday) => (
      <li className={styles['day']} key={weekday}>
        <Day {...props} weekday={weekday} />
      </li>
    ))}
  </ul>
);

function Day({ weekday, ...props }: HoursFieldsProps & { weekday: Weekday }) {
  const { hours, onChange } = props;
  const day = weekdayName(weekday);
  const placed: Place[] = hours.map((span, at) => ({ span, at }));
  const own = placed.filter(({ span }) => span.weekday === weekday);
  return (
    <>
      <div className={styles['head']}>
        <h3>{day}</h3>
        {own.length === 0 && <span className="meta">{t('who-looks.off')}</span>}
        <Button
          kind="quiet"
          icon="plus"
          aria-label={t('who-looks.add', { day })}
          onClick={() => onChange([...hours, { weekday, ...nextTo(own) }])}
        >
          {t('who-looks.add.short')}
        </Button>
      </div>
      {own.map((place) => (
        <Span key={place.at} {...props} {...place} day={day} />
      ))}
    </>
  );
}

function Span({
  hours,
  onChange,
  wrongAt,
  span,
  at,
  day,
}: HoursFieldsProps & Place & { day: string }) {
  const change = (part: Partial<WorkingHours[number]>) =>
    onChange(hours.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <div className={styles['span']}>
      <TextField
        type="time"
        label={t('who-looks.from', { day })}
        value={span.from}
        onChange={({ target }) => change({ from: target.value })}
      />
      <TextField
        type="time"
        label={t('who-looks.until')}
        value={span.until}
        wrong={wrongAt(at)}
        onChange={({ target }) => change({ until: target.value })}
      />
      <Button
        kind="quiet"
        aria-label={t('who-looks.remove', { day, from: span.from, to: span.until })}
        onClick={() => onChange(hours.filter((_, n) => n !== at))}
      >
        {t('who-looks.remove.short')}
      </Button>
    </div>
  );
}

/** What somebody would most likely mean: a whole day, or an afternoon after a morning. */
const nextTo = (own: readonly Place[]) =>
  own.length === 0 ? { from: '09:00', until: '17:00' } : { from: '18:00', until: '19:00' };
