import { type SessionTie, sessionTies, type StepTiming } from '@selfward/domain';
import { inWords, t } from '../../i18n/t.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { Step } from './editing.ts';
import styles from './pathways.module.css';

interface TimingProps {
  timing: StepTiming;
  /** Those above it: only they can come before it. */
  earlier: readonly Step[];
  titleOf: (id: string) => string;
  /** What is wrong with a field of the timing, by its name. */
  wrong: (field: string) => string | undefined;
  onChange: (timing: StepTiming) => void;
}

const kinds = ['week', 'after', 'session', 'month'] as const;

/** What each kind starts from. */
const startOf = (kind: StepTiming['kind'], earlier: readonly Step[]): StepTiming => {
  switch (kind) {
    case 'week':
      return { kind, week: 1 };
    case 'after':
      return { kind, step: earlier.at(-1)?.id ?? '', days: 7 };
    case 'session':
      return { kind, when: 'before' };
    case 'month':
      return { kind, at: 1 };
  }
};

/** When a step opens: the kind, and then no more than three things of it. */
export const TimingFields = (props: TimingProps) => (
  <div className={styles['pair']}>
    <SelectField
      label={t('editor.timing')}
      value={props.timing.kind}
      onChange={({ target }) =>
        props.onChange(startOf(kinds[target.selectedIndex] ?? 'week', props.earlier))
      }
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind} disabled={kind === 'after' && props.earlier.length === 0}>
          {t(`editor.timing.${kind}`)}
        </option>
      ))}
    </SelectField>
    <Own {...props} />
  </div>
);

type Of<Kind extends StepTiming['kind']> = Omit<TimingProps, 'timing'> & {
  timing: Extract<StepTiming, { kind: Kind }>;
};

function Own({ timing, ...more }: TimingProps) {
  if (timing.kind === 'week') return <InWeek timing={timing} {...more} />;
  if (timing.kind === 'after') return <After timing={timing} {...more} />;
  if (timing.kind === 'session') return <WithSession timing={timing} {...more} />;
  return <AtMonth timing={timing} {...more} />;
}

interface AmountProps {
  label: string;
  value: number | undefined;
  least?: number;
  wrong: string | undefined;
  /** Nothing for an empty field. */
  onWrite: (n: number | undefined) => void;
}

const Amount = ({ label, value, least = 1, wrong, onWrite }: AmountProps) => (
  <TextField
    label={label}
    type="number"
    inputMode="numeric"
    min={least}
    value={value ?? ''}
    wrong={wrong}
    onChange={({ target }) =>
      onWrite(target.value === '' ? undefined : Math.trunc(Number(target.value)))
    }
  />
);

const InWeek = ({ timing, wrong, onChange }: Of<'week'>) => (
  <>
    <Amount
      label={t('editor.timing.of-week')}
      value={timing.week}
      wrong={wrong('week')}
      onWrite={(week) => onChange({ ...timing, week: week ?? 1 })}
    />
    <Amount
      label={t('editor.timing.until')}
      value={timing.until}
      wrong={wrong('until')}
      onWrite={(until) =>
        onChange({ kind: 'week', week: timing.week, ...(until === undefined ? {} : { until }) })
      }
    />
  </>
);

const After = ({ timing, earlier, titleOf, wrong, onChange }: Of<'after'>) => (
  <>
    <SelectField
      label={t('editor.timing.step')}
      value={timing.step}
      wrong={wrong('step')}
      onChange={({ target }) => onChange({ ...timing, step: target.value })}
    >
      {!earlier.some(({ id }) => id === timing.step) && (
        <option value={timing.step}>{titleOf(timing.step)}</option>
      )}
      {earlier.map(({ id }) => (
        <option key={id} value={id}>
          {titleOf(id)}
        </option>
      ))}
    </SelectField>
    <Amount
      label={t('editor.timing.days')}
      value={timing.days}
      least={0}
      wrong={undefined}
      onWrite={(days) => onChange({ ...timing, days: Math.min(366, Math.max(0, days ?? 0)) })}
    />
  </>
);

const WithSession = ({ timing, wrong, onChange }: Of<'session'>) => (
  <>
    <SelectField
      label={t('editor.timing.when')}
      value={timing.when}
      onChange={({ target }) => onChange({ ...timing, when: tieAt(target.selectedIndex) })}
    >
      {sessionTies.map((tie) => (
        <option key={tie} value={tie}>
          {t(`editor.timing.when.${tie}`)}
        </option>
      ))}
    </SelectField>
    <SelectField
      label={t('editor.timing.every')}
      value={timing.every ?? 0}
      onChange={({ target }) => onChange(withEvery(timing, Number(target.value)))}
    >
      <option value={0}>{t('editor.timing.every.once')}</option>
      {[1, 2, 3, 4].map((n) => (
        <option key={n} value={n}>
          {t('editor.timing.every.each', { n, words: inWords(n) })}
        </option>
      ))}
    </SelectField>
    <Amount
      label={t('editor.timing.from-week')}
      value={timing.week ?? 1}
      wrong={wrong('week')}
      onWrite={(week) => onChange({ ...timing, week: week ?? 1 })}
    />
  </>
);

const tieAt = (at: number): SessionTie => sessionTies[at] ?? 'before';

const withEvery = (
  { every: _, ...timing }: Extract<StepTiming, { kind: 'session' }>,
  every: number,
): StepTiming => (every === 0 ? timing : { ...timing, every });

const AtMonth = ({ timing, wrong, onChange }: Of<'month'>) => (
  <Amount
    label={t('editor.timing.months')}
    value={timing.at}
    wrong={wrong('at')}
    onWrite={(at) => onChange({ ...timing, at: at ?? 1 })}
  />
);
