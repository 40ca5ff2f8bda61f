import type { Card, ExerciseLine } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { minutesInWords } from '../../ui/minutes.ts';
import type { Choice } from '../../ui/choices.tsx';

const minutesOf = (size: Card['size'], exercise: ExerciseLine | undefined) => {
  if (size === 'small' && exercise?.smallMinutes) return minutesInWords(exercise.smallMinutes);
  if (size === 'full' && exercise) return minutesInWords(exercise.minutes);
  return null;
};

/** Three sizes, none better than another; each says what it takes. */
export const sizesOf = (exercise: ExerciseLine | undefined): Choice[] =>
  (['small', 'full', 'client_chooses'] as const).map((size) => {
    const note = minutesOf(size, exercise);
    return { value: size, text: t(`card.size.${size}`), ...(note ? { note } : {}) };
  });
