import { type Rhythm, type RhythmKind, sessionTies, weekdays } from '@selfward/domain';
import { inWords, t } from '../../i18n/t.ts';
import { ChooseMany } from '../../ui/choices.tsx';
import { SelectField, TextField, Tick } from '../../ui/field.tsx';
import { weekdayName } from '../../ui/rhythm-words.ts';
import styles from './agreement-card.module.css';

type Of<Kind extends RhythmKind> = Extract<Rhythm, { kind: Kind }>;

interface RhythmFieldsProps extends FieldsProps {
  /** Of an agreement that runs: it goes on coming again, so "once" is no choice. */
  running: Rhythm | undefined;
}

interface FieldsProps<Chosen extends Rhythm = Rhythm> {
  rhythm: Chosen;
  onChange: (rhythm: Rhythm) => void;
}

const again = ['weekly', 'every', 'session', 'months'] as const;
const kinds = ['once', ...again] as const;

/** What each kind starts from. A log is none of them: it comes with its exercise. */
const starts: Record<(typeof kinds)[number], Rhythm> = {
  once: { kind: 'once' },
  weekly: { kind: 'weekly', weekday: 5, time: '18:00', weeks: 12, afterwards: null },
  every: { kind: 'every', weeks: 2, time: '18:00', times: null },
  session: { kind: 'session', when: 'before', every: 1 },
  months: { kind: 'months', at: [1, 3, 6] },
};

/** The kind, and then no more than three things of it. */
export function RhythmFields({ rhythm, running, onChange }: RhythmFieldsProps) {
  const offered = running ? again : kinds;
  return (
    <div className={styles['rhythmFields']}>
      <SelectField
        label={t('card.rhythm.kind')}
        value={rhythm.kind}
        onChange={({ target }) => onChange(starts[offered[target.selectedIndex] ?? 'weekly'])}
      >
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {t(`card.rhythm.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <Own {...{ rhythm, running, onChange }} />
    </div>
  );
}

function Own({ rhythm, running, onChange }: RhythmFieldsProps) {
  if (rhythm.kind === 'weekly') return <Weekly {...{ rhythm, onChange }} />;
  if (rhythm.kind === 'every') return <Every {...{ rhythm, onChange }} />;
  if (rhythm.kind === 'session') return <WithSessions {...{ rhythm, onChange }} />;
  return rhythm.kind === 'months' ? <Months {...{ rhythm, running, onChange }} /> : null;
}

const Weekly = ({ rhythm, onChange }: FieldsProps<Of<'weekly'>>) => (
  <>
    <SelectField
      label={t('card.rhythm.day')}
      value={rhythm.weekday}
      onChange={({ target }) =>
        onChange({ ...rhythm, weekday: weekdays[target.selectedIndex] ?? rhythm.weekday })
      }
    >
      {weekdays.map((weekday) => (
        <option key={weekday} value={weekday}>
          {weekdayName(weekday)}
        </option>
      ))}
    </SelectField>
    <Time time={rhythm.time} onChange={(time) => onChange({ ...rhythm, time })} />
    <Amount
      label={t('card.rhythm.for')}
      amounts={withOwn([4, 8, 12, 26], rhythm.weeks)}
      value={rhythm.weeks}
      text={(n) => t('card.rhythm.weeks', { n, words: inWords(n) })}
      onChange={(weeks) =>
        onChange({ ...rhythm, weeks, afterwards: weeks === null ? null : rhythm.afterwards })
      }
    />
    {rhythm.weeks !== null && (
      <Tick
        checked={rhythm.afterwards === 'monthly'}
        onChange={({ target }) =>
          onChange({ ...rhythm, afterwards: target.checked ? 'monthly' : null })
        }
      >
        {t('card.rhythm.then')}
      </Tick>
    )}
  </>
);

const Every = ({ rhythm, onChange }: FieldsProps<Of<'every'>>) => (
  <>
    <SelectField
      label={t('card.rhythm.apart')}
      value={rhythm.weeks}
      onChange={({ target }) => onChange({ ...rhythm, weeks: Number(target.value) })}
    >
      {withOwn([1, 2, 3, 4, 6, 8, 12], rhythm.weeks).map((n) => (
        <option key={n} value={n}>
          {t('card.rhythm.weeks', { n, words: inWords(n) })}
        </option>
      ))}
    </SelectField>
    <Time time={rhythm.time} onChange={(time) => onChange({ ...rhythm, time })} />
    <Amount
      label={t('card.rhythm.for')}
      amounts={withOwn([2, 3, 6, 12], rhythm.times)}
      value={rhythm.times}
      text={(n) => t('card.rhythm.times', { n, words: inWords(n) })}
      onChange={(times) => onChange({ ...rhythm, times })}
    />
  </>
);

const WithSessions = ({ rhythm, onChange }: FieldsProps<Of<'session'>>) => (
  <>
    <SelectField
      label={t('card.rhythm.when')}
      value={rhythm.when}
      onChange={({ target }) =>
        onChange({ ...rhythm, when: sessionTies[target.selectedIndex] ?? rhythm.when })
      }
    >
      {sessionTies.map((tie) => (
        <option key={tie} value={tie}>
          {t(`card.rhythm.when.${tie}`)}
        </option>
      ))}
    </SelectField>
    <SelectField
      label={t('card.rhythm.each')}
      value={rhythm.every}
      onChange={({ target }) => onChange({ ...rhythm, every: Number(target.value) })}
    >
      {withOwn([1, 2, 3, 4], rhythm.every).map((n) => (
        <option key={n} value={n}>
          {t('card.rhythm.each.n', { n, words: inWords(n) })}
        </option>
      ))}
    </SelectField>
  </>
);

/** One of them always stays: after none there would be nothing. */
function Months({
  rhythm,
  running,
  onChange,
}: FieldsProps<Of<'months'>> & Pick<RhythmFieldsProps, 'running'>) {
  const change = (value: string, isOn: boolean) => {
    const month = Number(value);
    const at = rhythm.at.filter((one) => one !== month).concat(isOn ? month : []);
    if (at.length > 0) onChange({ ...rhythm, at: at.toSorted((a, b) => a - b) });
  };
  return (
    <ChooseMany
      across
      legend={t(running?.kind === 'months' ? 'card.rhythm.months.running' : 'card.rhythm.months')}
      values={rhythm.at.map(String)}
      choices={[1, 3, 6].map((n) => ({
        value: String(n),
        text: t('card.rhythm.month', { n, words: inWords(n) }),
      }))}
      onChange={change}
    />
  );
}

/** An emptied field says no time: then the one before stays. */
const Time = ({ time, onChange }: { time: string; onChange: (time: string) => void }) => (
  <TextField
    type="time"
    label={t('card.rhythm.time')}
    value={time}
    required
    onChange={({ target }) => target.value !== '' && onChange(target.value)}
  />
);

interface AmountProps {
  label: string;
  amounts: readonly number[];
  value: number | null;
  text: (n: number) => string;
  onChange: (value: number | null) => void;
}

const Amount = ({ label, amounts, value, text, onChange }: AmountProps) => (
  <SelectField
    label={label}
    value={value ?? ''}
    onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
  >
    {amounts.map((n) => (
      <option key={n} value={n}>
        {text(n)}
      </option>
    ))}
    <option value="">{t('card.rhythm.open-end')}</option>
  </SelectField>
);

/** What an exercise asks for may be none of the usual amounts. */
const withOwn = (usual: readonly number[], own: number | null): number[] =>
  [...new Set([...usual, ...(own === null ? [] : [own])])].toSorted((a, b) => a - b);
