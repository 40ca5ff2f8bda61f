import { t } from '../i18n/t.ts';
import { Acts } from './acts.tsx';
import { Button, type ButtonKind } from './button.tsx';

export interface SaveActsProps {
  /** `main` unless another filled button stands on the page. */
  kind?: ButtonKind;
  text: string;
  busy: string | false;
  /** Without it there is nothing to go back to. */
  onCancel?: () => void;
}

/** The end of a form: keep it, or leave it as it was. */
export const SaveActs = ({ kind = 'main', text, busy, onCancel }: SaveActsProps) => (
  <Acts>
    <Button kind={kind} type="submit" busy={busy}>
      {text}
    </Button>
    {onCancel && (
      <Button kind="quiet" onClick={onCancel}>
        {t('cancel')}
      </Button>
    )}
  </Acts>
);
