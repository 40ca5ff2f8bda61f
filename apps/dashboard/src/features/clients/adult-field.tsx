import { t } from '../../i18n/t.ts';
import { ChooseOne } from '../../ui/choices.tsx';

interface AdultFieldProps {
  value: boolean | undefined;
  onChoose: (isAdult: boolean) => void;
}

/** "No" opens the record as well, and says what stays closed. */
export const AdultField = ({ value, onChoose }: AdultFieldProps) => (
  <div className="stack-3">
    <ChooseOne
      across
      legend={t('client.adult')}
      choices={[
        { value: 'true', text: t('answer.yes') },
        { value: 'false', text: t('answer.no') },
      ]}
      value={value === undefined ? undefined : String(value)}
      onChoose={(chosen) => onChoose(chosen === 'true')}
    />
    {value === false && (
      <p className="small quiet">
        <output>{t('client.adult.no')}</output>
      </p>
    )}
  </div>
);
