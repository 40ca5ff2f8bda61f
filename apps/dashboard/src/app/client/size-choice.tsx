import type { Exercise, ResponseSize } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { ChooseOne } from '../../ui/choices.tsx';
import { minutesInWords } from '../../ui/minutes.ts';

interface SizeChoiceProps {
  exercise: Exercise;
  size: ResponseSize;
  /** The card says: as long as you like. Whose words those are. */
  open: string | null;
  onChoose: (size: ResponseSize) => void;
}

/** Two sizes; the small one counts as whole. */
export const SizeChoice = ({ exercise, size, open, onChoose }: SizeChoiceProps) => (
  <>
    <ChooseOne
      legend={t('first.size')}
      value={size}
      onChoose={(chosen) => onChoose(chosen === 'small' ? 'small' : 'full')}
      choices={[
        {
          value: 'small',
          text: t('first.size.small'),
          note: t('first.size.small.note', { minutes: exercise.small_minutes ?? 0 }),
        },
        {
          value: 'full',
          text: t('first.size.full'),
          note: t('first.size.full.note', {
            minutes: minutesInWords(exercise.minutes, 'minutes.full'),
          }),
        },
      ]}
    />
    {open !== null && <p className="small quiet">{open}</p>}
  </>
);
