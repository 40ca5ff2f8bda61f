import type { OpenedAssignment } from '@selfward/contract';
import { useNavigate } from '@tanstack/react-router';
import type { Writing } from '../../features/writing/use-saver.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { FootActs } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';

interface StepActsProps {
  opened: OpenedAssignment;
  writing: Writing;
  onBack: () => void;
  onNext: () => void;
}

/** Back, Pause where the matter is heavy, and Next. */
export function StepActs({ opened, writing, onBack, onNext }: StepActsProps) {
  const navigate = useNavigate({ from: '/p/$practice/client/exercise/$assignment' });
  const pause = () => {
    void writing.saver.flush();
    toast({ text: t('step.paused') });
    navigate({ to: '/p/$practice/client' });
  };
  return (
    <FootActs>
      <Button icon="back" iconOnly aria-label={t('step.back')} onClick={onBack} />
      {opened.exercise.prepare && (
        <Button icon="pause" onClick={pause}>
          <span className="word">{t('step.pause')}</span>
        </Button>
      )}
      <Button kind="main" iconAfter="next" onClick={onNext}>
        {t('step.next')}
      </Button>
    </FootActs>
  );
}
