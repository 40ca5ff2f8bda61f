import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useBackCloses } from '../../ui/use-back-closes.ts';
import { BreakWeeks } from './break-weeks.tsx';

export default function BreakDialog({ onClose }: { onClose: () => void }) {
  useBackCloses(onClose);
  return (
    <Dialog
      title={t('break.open')}
      onClose={onClose}
      pinned
      actions={<Button onClick={onClose}>{t('break.leave')}</Button>}
    >
      <BreakWeeks onTaken={onClose} />
    </Dialog>
  );
}
