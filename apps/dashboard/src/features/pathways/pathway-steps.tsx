import type { Pathway } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { minutesInWords } from '../../ui/minutes.ts';
import { sentence } from '../../ui/sentence.ts';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { timingInWords } from './timing-words.ts';

type Step = Pathway['steps'][number];

/** What a step can be made of: an exercise, or a measure that has its wording. */
export interface StepExercise {
  slug: string;
  title: string;
  minutes: string;
  prepare: boolean;
  /** It has one size. */
  isMeasure: boolean;
  /** It asks about self-harm, and nobody is named who looks at the answer in time. */
  onlyTogether: boolean;
}

export type Known = ReadonlyMap<string, StepExercise>;

export const titleIn = (known: Known, exercise: string): string =>
  known.get(exercise)?.title ?? exercise;

/** Names a step by its exercise. */
export const stepTitles =
  (known: Known, steps: readonly Step[]) =>
  (id: string): string => {
    const step = steps.find((one) => one.id === id);
    return step ? titleIn(known, step.exercise) : id;
  };

interface PathwayStepsProps {
  pathway: Pathway;
  known: Known;
}

/** Read week by week, and then what has no week of its own. */
export function PathwaySteps({ pathway, known }: PathwayStepsProps) {
  const { steps } = pathway;
  const weeks = [...new Set(steps.map(weekOf))].filter((week) => week !== null);
  const without = steps.filter((step) => weekOf(step) === null);
  const rows = { known, titleOf: stepTitles(known, steps) };
  return (
    <>
      {weeks
        .toSorted((one, other) => one - other)
        .map((week) => (
          <Part key={week} title={t('pathway.week', { n: week })}>
            <Rows steps={steps.filter((step) => weekOf(step) === week)} {...rows} />
          </Part>
        ))}
      {without.length > 0 && (
        <Part title={t('pathway.weeks.none')}>
          <Rows steps={without} {...rows} />
        </Part>
      )}
    </>
  );
}

const weekOf = ({ timing }: Step): number | null => {
  if (timing.kind === 'week') return timing.week;
  return timing.kind === 'session' ? (timing.week ?? 1) : null;
};

interface RowsProps {
  steps: readonly Step[];
  known: Known;
  titleOf: (id: string) => string;
}

const Rows = ({ steps, known, titleOf }: RowsProps) => (
  <Entries>
    {steps.map((step) => (
      <li key={step.id}>
        <Entry>
          <div>
            <h3 dir="auto">{titleIn(known, step.exercise)}</h3>
            <p className="meta">{stepFacts(step, { known, titleOf })}</p>
          </div>
        </Entry>
      </li>
    ))}
  </Entries>
);

export function stepFacts(
  { timing, size, optional, exercise }: Step,
  { known, titleOf }: Pick<RowsProps, 'known' | 'titleOf'>,
): string {
  const line = known.get(exercise);
  return sentence([
    timingInWords(timing, titleOf),
    ...(line ? [minutesInWords(line.minutes)] : []),
    ...(size === 'client_chooses' || line?.isMeasure ? [] : [t(`pathway.size.${size}`)]),
    ...(line?.prepare ? [t('pathway.prepare')] : []),
    ...(line?.onlyTogether ? [t('pathway.only-together')] : []),
    ...(optional ? [t('pathway.optional')] : []),
  ]);
}
