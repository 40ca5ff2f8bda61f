import type { ExerciseDraft, ExerciseVersionLine } from '@selfward/contract';
import type { Exercise, VersionStep } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import styles from './parts.module.css';
import { spotAt } from './desk.ts';
import { placeInWords } from './place-words.ts';

type Step = VersionStep | NonNullable<ExerciseVersionLine['step']>;

/** Each change once, with the question it is about. */
export function StepReasons({ step, now, before }: ReasonsProps) {
  const lines = [...new Set(step.reasons.map((reason) => lineOf(reason, { now, before })))];
  return (
    <ul className={styles['plain']}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

interface ReasonsProps {
  step: Step;
  now: Exercise | null;
  before: ExerciseDraft['base'];
}

function lineOf(
  reason: Step['reasons'][number],
  { now, before }: Omit<ReasonsProps, 'step'>,
): string {
  const { change, address, place } = reason;
  const what = t(`change.${change}`);
  if ('name' in reason && reason.name) return t('change.of', { name: reason.name, what });
  const found = address === null ? null : nameOf(address, now) || nameOf(address, before);
  if (found) return t('change.of', { name: found, what });
  const { part } = placeInWords(now ?? before, place);
  return part === null ? what : t('change.of', { name: part, what });
}

const nameOf = (address: string, exercise: Exercise | null): string =>
  (exercise && spotAt(exercise, address)?.item.text) ?? '';

/** What becomes of the numbers so far: the one thing that has to be known before. */
export const seriesInWords = (step: Pick<Step, 'sameSeries' | 'series'>, isFirst: boolean) => {
  if (isFirst) return t('publish.series.first');
  return t(step.sameSeries ? 'publish.series.same' : 'publish.series.new');
};
