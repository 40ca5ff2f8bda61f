import type { OpenedAssignment } from '@selfward/contract';
import { useNavigate } from '@tanstack/react-router';
import type { Writing } from '../../features/writing/use-saver.ts';
import { t } from '../../i18n/t.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FootActs } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import { isStopFirst, type Steps } from './steps.ts';

interface StepActsProps {
  opened: OpenedAssignment;
  writing: Writing;
  steps: Steps;
  at: number;
  onBack: () => void;
  onNext: () => void;
}

/** Back, Pause where the matter is heavy, and Next; once it was too much, only being done. */
export function StepActs({ opened, writing, steps, at, onBack, onNext }: StepActsProps) {
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
      {isStopFirst(steps, at) ? (
        <StopLink assignment={opened.id} />
      ) : (
        <Button kind="main" iconAfter="next" onClick={onNext}>
          {t('step.next')}
        </Button>
      )}
    </FootActs>
  );
}

const StopLink = ({ assignment }: { assignment: string }) => (
  <ButtonLink
    kind="main"
    to="/p/$practice/client/exercise/$assignment"
    params={{ practice: useMembership().membership.practiceId, assignment }}
    search={true}
    hash="end"
  >
    {t('step.done')}
  </ButtonLink>
);
