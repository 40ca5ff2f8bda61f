import type { ClientEnrolments, Pace } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/pathway.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { ChooseOne } from '../../ui/choices.tsx';

loadMessages(messages);

export type SharedPace = ClientEnrolments['sharedPace'];

const paces: readonly Pace[] = [1, 3, null];

export const paceInWords = (pace: Pace): string => t(`plan.pace.${pace ?? 'all'}`);

interface PaceChoiceProps {
  legend: string;
  name: string;
  value: Pace;
  /** The client's own answer, where they shared it. */
  shared: SharedPace;
  onChoose: (pace: Pace) => void;
}

export const PaceChoice = ({ legend, name, value, shared, onChoose }: PaceChoiceProps) => (
  <div className="stack-2">
    <ChooseOne
      legend={legend}
      choices={paces.map((pace) => ({ value: String(pace), text: paceInWords(pace) }))}
      value={String(value)}
      onChoose={(chosen) => onChoose(paces.find((pace) => String(pace) === chosen) ?? null)}
    />
    <p className="tiny quiet">{t('plan.pace.text')}</p>
    {shared && (
      <p className="small">
        {t('plan.pace.shared', {
          name,
          day: onDay(shared.on),
          pace: paceInWords(shared.maxOpen).toLocaleLowerCase(),
        })}
      </p>
    )}
  </div>
);
