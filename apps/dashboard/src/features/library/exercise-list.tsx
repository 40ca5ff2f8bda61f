import type { ExerciseLine } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { EntryLink } from '../../ui/sheet.tsx';
import styles from './library.module.css';

interface ExerciseListProps {
  practice: string;
  exercises: readonly ExerciseLine[];
}

export const ExerciseList = ({ practice, exercises }: ExerciseListProps) => (
  <ol className={styles['list']}>
    {exercises.map((exercise) => (
      <li key={exercise.slug}>
        <EntryLink
          to="/p/$practice/therapist/library/$exercise"
          params={{ practice, exercise: exercise.slug }}
          title={exercise.title}
          note={exercise.purpose}
          end={<End exercise={exercise} />}
        >
          <span className="meta">{themesInWords(exercise.themes)}</span>
        </EntryLink>
      </li>
    ))}
  </ol>
);

/** `need-as-weakness` is read as words. */
export const themeInWords = (theme: string): string =>
  theme.replaceAll('-', ' ').replaceAll(/\bi\b/g, 'I');

export const themesInWords = (themes: readonly string[]): string =>
  themes.map(themeInWords).join(', ');

const End = ({ exercise }: { exercise: ExerciseLine }) => (
  <span className={styles['end']}>
    <span className="meta num">{minutesInWords(exercise.minutes)}</span>
    {exercise.smallMinutes && (
      <span className="meta num">
        {t('library.small', { minutes: minutesInWords(exercise.smallMinutes) })}
      </span>
    )}
    {!exercise.isPlayable && <Chip icon="clock">{t('library.coming')}</Chip>}
    {exercise.source === 'practice' && <Chip>{t('library.own')}</Chip>}
    {exercise.prepare && <Chip>{t('library.prepare')}</Chip>}
  </span>
);
