import type {
  Card,
  ExerciseLine,
  LastCard,
  Session,
  TherapistAssignment,
} from '@selfward/contract';
import type { ApiProblem } from '../../http/problem.ts';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ChooseOne } from '../../ui/choices.tsx';
import { SelectField, Tick, WordsField, Wrong } from '../../ui/field.tsx';
import styles from './agreement-card.module.css';
import { type Draft, isSeries, type missing, Person, WholeDraft } from './card.ts';
import { Line } from './card-line.tsx';
import { RhythmLine } from './rhythm-line.tsx';
import { sizesOf } from './sizes.ts';
import { TogetherOnly } from './together-only.tsx';
import { WhyLine } from './why-line.tsx';

interface CardLinesProps {
  people: readonly Person[];
  exercises: readonly ExerciseLine[];
  person: Person | undefined;
  exercise: ExerciseLine | undefined;
  draft: WholeDraft;
  /** What was written the last time, and for whom. */
  last: LastCard | undefined;
  sessions: readonly Session[];
  /** Whether this client knows the chosen exercise already. */
  before: string | undefined;
  /** What was chosen before and is not asked again. */
  fixed: { client: boolean; exercise: boolean };
  /** The agreement that is changed. */
  changed?: TherapistAssignment | undefined;
  wrong: ReturnType<typeof missing>;
  problem: ApiProblem | null;
  onChange: (change: Partial<Draft>) => void;
}

/** Read down, the margin and the lines are one sentence. At most eight things to fill in. */
export function CardLines(props: CardLinesProps) {
  const { draft, exercise, person, problem, last, onChange } = props;
  const name = person?.name ?? t('card.they');
  const about = (field: string) => problem?.about(`card/${field}`);
  return (
    <>
      <WhoAndWhat {...props} />
      {exercise && !props.changed && (
        <TogetherOnly exercises={props.exercises} {...{ exercise, onChange }} />
      )}
      <WhyLine {...{ draft, last, name, onChange }} wrong={about('why')} />
      <SizeLine {...props} />
      <WordsLine
        label={t('card.when')}
        hint={t('card.why.hint', { name })}
        placeholder={t('card.when.hint')}
        value={draft.whenAndWhere}
        wrong={about('whenAndWhere')}
        onWrite={(whenAndWhere) => onChange({ whenAndWhere })}
      />
      <WordsLine
        label={t('card.way')}
        hint={t('card.why.hint', { name })}
        placeholder={t('card.way.hint')}
        value={draft.inTheWay}
        wrong={about('inTheWay')}
        onWrite={(inTheWay) => onChange({ inTheWay })}
      />
      <HowOften {...props} />
      {!isSeries(draft.rhythm) && <ForSession {...props} />}
      {exercise?.prepare && !props.fixed.exercise && <Prepared {...props} />}
    </>
  );
}

/** What was agreed on once stays so: another rhythm would be another agreement. */
const HowOften = ({ draft, exercise, person, fixed, problem, changed, onChange }: CardLinesProps) =>
  exercise && (
    <RhythmLine
      name={person?.name ?? t('card.they')}
      rhythm={draft.rhythm}
      usual={exercise.rhythm}
      running={changed?.series?.rhythm}
      isFixed={(fixed.exercise && !changed?.series) || exercise.rhythm.kind === 'log'}
      wrong={problem?.about('rhythm')}
      onChange={(rhythm) => onChange({ rhythm })}
    />
  );

/** What is tied to a session moves with it. */
const ForSession = ({ sessions, draft, problem, onChange }: CardLinesProps) => (
  <div className={styles['line']}>
    <SelectField
      label={t('card.for')}
      value={draft.forSession}
      wrong={problem?.about('forSession')}
      onChange={({ target }) => onChange({ forSession: target.value })}
    >
      <option value="">{t('card.for.next')}</option>
      {sessions.map(({ id, day, clock }) => (
        <option key={id} value={id}>
          {t('card.for.day', { day: longDay(day), clock })}
        </option>
      ))}
    </SelectField>
  </div>
);

type WordsLineProps = Omit<Parameters<typeof WordsField>[0], 'onChange'> & {
  onWrite: (words: string) => void;
};

const WordsLine = ({ onWrite, ...field }: WordsLineProps) => (
  <div className={styles['line']}>
    <WordsField {...field} onChange={({ target }) => onWrite(target.value)} />
  </div>
);

/** Of what is asked as a whole there is nothing to choose. */
function SizeLine({ exercise, draft, onChange }: CardLinesProps) {
  const choices = sizesOf(exercise);
  if (choices.length === 0) return null;
  return (
    <Line word={t('card.size')}>
      {(id) => (
        <ChooseOne
          across
          labelledBy={id}
          choices={choices}
          value={draft.size}
          onChoose={(size) => isSize(size) && onChange({ size })}
        />
      )}
    </Line>
  );
}

const isSize = (size: string): size is Card['size'] =>
  size === 'small' || size === 'full' || size === 'client_chooses';

const WhoAndWhat = (props: CardLinesProps) => (
  <>
    {!props.fixed.client && <Who {...props} />}
    {!props.fixed.exercise && <What {...props} />}
  </>
);

const Who = ({ people, draft, wrong, onChange }: CardLinesProps) => (
  <div className={styles['line']}>
    <SelectField
      label={t('card.who')}
      value={draft.client}
      wrong={wrong === 'client' ? t('card.who.missing') : undefined}
      onChange={({ target }) => onChange({ client: target.value })}
    >
      <option value="">{t('card.choose')}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  </div>
);

const What = ({ exercises, draft, before, wrong, problem, onChange }: CardLinesProps) => (
  <div className={styles['line']}>
    <SelectField
      label={t('card.what')}
      hint={before}
      value={draft.slug}
      wrong={wrong === 'exercise' ? t('card.what.missing') : problem?.about('exercise')}
      onChange={({ target }) => onChange({ slug: target.value })}
    >
      <option value="">{t('card.choose')}</option>
      {exercises.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </SelectField>
  </div>
);

const Prepared = ({ draft, wrong, onChange }: CardLinesProps) => (
  <Line word={t('card.prepared')}>
    {() => (
      <>
        <Tick
          checked={draft.isPrepared}
          aria-invalid={wrong === 'prepared' || undefined}
          onChange={({ target }) => onChange({ isPrepared: target.checked })}
        >
          {t('card.prepared.tick')}
        </Tick>
        <p className="tiny quiet">{t('card.prepared.hint')}</p>
        {wrong === 'prepared' && <Wrong>{t('card.prepared.missing')}</Wrong>}
      </>
    )}
  </Line>
);
