import { t } from '../i18n/t.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

interface AsLeftProps {
  text: string;
  onAfresh: () => void;
}

/** Somebody looked elsewhere with the form half written. */
export const AsLeft = ({ text, onAfresh }: AsLeftProps) => (
  <Banner>
    <p>{text}</p>
    <p className="flush">
      <Button kind="quiet" onClick={onAfresh}>
        {t('agree.afresh')}
      </Button>
    </p>
  </Banner>
);
