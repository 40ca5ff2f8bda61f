import type { Card, ExerciseLine } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { minutesInWords } from '../../ui/minutes.ts';
import type { Choice } from '../../ui/choices.tsx';

const minutesOf = (size: Card['size'], exercise: ExerciseLine | undefined) => {
  if (size === 'small' && exercise?.smallMinutes) return minutesInWords(exercise.smallMinutes);
  if (size === 'full' && exercise) return minutesInWords(exercise.minutes);
  return null;
};

/** A measure is asked as a whole, and so is an exercise without a small version. */
export const hasSizes = (exercise: ExerciseLine | undefined): boolean =>
  exercise?.smallMinutes !== null;

/** Three sizes, none better than another; each says what it takes. */
export function sizesOf(exercise: ExerciseLine | undefined): Choice[] {
  if (!hasSizes(exercise)) return [];
  return (['small', 'full', 'client_chooses'] as const).map((size) => {
    const note = minutesOf(size, exercise);
    return { value: size, text: t(`card.size.${size}`), ...(note ? { note } : {}) };
  });
}
