import type { Measure } from '@selfward/contract';
import { questionNumber, safetyItems } from '@selfward/domain';
import { Link, useParams } from '@tanstack/react-router';
import { listOf } from '../../i18n/list-of.ts';
import { t } from '../../i18n/t.ts';
import { Part } from '../../ui/sheet.tsx';

/** Before it is chosen: that one answer is read as it is given, what follows from it, and what else there is. */
export function ReadAtOnce({ measure }: { measure: Measure }) {
  const { practice } = useParams({ from: '/p/$practice' });
  const { exercise, instead, hasSafetyItem } = measure;
  if (!hasSafetyItem) return null;
  return (
    <Part title={t('measure.at-once')}>
      <div className="after-head stack-2">
        <p>
          {exercise ? t('measure.at-once.n', { n: numbersOf(exercise) }) : t('measure.at-once.one')}
        </p>
        <p>{t('measure.at-once.flag')}</p>
        <p>
          {t('measure.at-once.blank')}{' '}
          {instead && (
            <Link
              to="/p/$practice/therapist/library/measures/$measure"
              params={{ practice, measure: instead.slug }}
              search={{}}
            >
              {t('measure.instead', { title: instead.title })}
            </Link>
          )}
        </p>
      </div>
    </Part>
  );
}

const numbersOf = (exercise: NonNullable<Measure['exercise']>): string =>
  listOf(safetyItems(exercise).map(({ id }) => String(questionNumber(exercise, id))));
