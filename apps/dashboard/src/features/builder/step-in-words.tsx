import type { ExerciseDraft, ExerciseVersionLine } from '@selfward/contract';
import type { Exercise, VersionStep } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import styles from './parts.module.css';
import { spotAt } from './desk.ts';

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
  { change, address, place }: Step['reasons'][number],
  { now, before }: Omit<ReasonsProps, 'step'>,
): string {
  const what = t(`change.${change}`);
  const found = address === null ? null : nameOf(address, now) || nameOf(address, before);
  if (found) return t('change.of', { name: found, what });
  const part = placeName(place);
  return part === null ? what : t('change.of', { name: part, what });
}

const nameOf = (address: string, exercise: Exercise | null): string =>
  (exercise && spotAt(exercise, address)?.item.text) ?? '';

const parts = {
  title: 'builder.title',
  rationale: 'builder.rationale',
  purpose: 'builder.purpose',
  cautions: 'builder.cautions',
  minutes: 'builder.minutes',
  small_minutes: 'builder.small-minutes',
  themes: 'builder.tags',
  cadence: 'builder.cadence',
  prepare: 'builder.prepare',
  lang: 'builder.lang',
} as const;

const isPart = (key: string): key is keyof typeof parts => Object.hasOwn(parts, key);

function placeName(place: string): string | null {
  const key = place.split('/')[1] ?? '';
  return isPart(key) ? t(parts[key]) : null;
}

/** What becomes of the numbers so far: the one thing that has to be known before. */
export const seriesInWords = (step: Pick<Step, 'sameSeries' | 'series'>, isFirst: boolean) => {
  if (isFirst) return t('publish.series.first');
  return t(step.sameSeries ? 'publish.series.same' : 'publish.series.new');
};
