import type { LibraryExercise } from '@selfward/contract';
import type { Exercise } from '@selfward/domain';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Columns, type Fact, Facts } from '../../ui/columns.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { Part } from '../../ui/sheet.tsx';
import { themesInWords } from './exercise-list.tsx';
import { Items, Texts } from './item-wording.tsx';

interface ExerciseHeadProps {
  opened: LibraryExercise;
  /** "Agree on this", where it can be. */
  action: ReactNode;
}

export const ExerciseHead = ({ opened: { exercise, isPlayable }, action }: ExerciseHeadProps) => (
  <>
    <div className="between">
      <h1>{exercise.title}</h1>
      {isPlayable ? action : <Chip icon="clock">{t('library.coming')}</Chip>}
    </div>
    <p className="lead quiet">{exercise.purpose}</p>
  </>
);

/** What it is, what it asks, what it takes care of, and where it comes from. */
export const ExerciseView = ({ opened }: { opened: LibraryExercise }) => {
  const { exercise, isPlayable, ideas } = opened;
  return (
    <Columns side={<Side exercise={exercise} isPlayable={isPlayable} />}>
      <Part title={t('exercise.why')} aside={t('exercise.why.aside')}>
        <p className="lead">{exercise.rationale}</p>
      </Part>
      <Part
        title={t('exercise.items')}
        aside={t('exercise.items.aside', { version: exercise.version })}
      >
        <Items items={exercise.items} />
      </Part>
      {exercise.closing_block.length > 0 && (
        <Part title={t('exercise.closing')} aside={t('exercise.closing.aside')}>
          <Items items={exercise.closing_block} />
        </Part>
      )}
      <Lines title={t('exercise.review')} lines={exercise.review} />
      <Lines title={t('exercise.ideas')} lines={ideas} />
    </Columns>
  );
};

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <Part title={title}>
      <div className="after-head">
        <Texts texts={lines} />
      </div>
    </Part>
  );

const Side = ({ exercise, isPlayable }: { exercise: Exercise; isPlayable: boolean }) => (
  <div className="stack-4">
    {!isPlayable && <Banner icon="clock">{t('exercise.coming')}</Banner>}
    {exercise.prepare && <Banner tone="attention">{t('exercise.prepare')}</Banner>}
    <Part title={t('exercise.about')}>
      <Facts facts={factsOf(exercise)} />
    </Part>
    {exercise.cautions && (
      <Part title={t('exercise.cautions')}>
        <p className="after-head">{exercise.cautions}</p>
      </Part>
    )}
    {!exercise.clinician_reviewed && <p className="small quiet">{t('exercise.not-reviewed')}</p>}
  </div>
);

const factsOf = (exercise: Exercise): Fact[] => [
  [t('exercise.time'), minutesInWords(exercise.minutes)],
  ...(exercise.small_minutes
    ? [[t('exercise.small'), minutesInWords(exercise.small_minutes)] as const]
    : []),
  [t('exercise.rhythm'), exercise.cadence.text],
  [t('exercise.themes'), themesInWords(exercise.themes)],
  [t('exercise.version'), exercise.version],
  [
    t('exercise.sources'),
    [exercise.licence.text, exercise.licence.copyright].filter(Boolean).join(' · '),
  ],
];
