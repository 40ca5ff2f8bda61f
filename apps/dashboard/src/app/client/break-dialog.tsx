import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { BreakWeeks } from './break-weeks.tsx';

export default function BreakDialog({ onClose }: { onClose: () => void }) {
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
