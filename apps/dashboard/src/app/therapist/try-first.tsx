import type { OpenedAssignment } from '@selfward/contract';
import type { ResponseSize } from '@selfward/domain';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Facts, openSize, Suggested, Why } from '../client/first-screen.tsx';
import { SizeChoice } from '../client/size-choice.tsx';
import { TryHelp } from './try-step.tsx';
import styles from './try-out.module.css';

interface TryFirstProps {
  opened: OpenedAssignment;
  size: ResponseSize;
  /** The question that "Go on" leads back to. */
  pausedAt: number | null;
  onSize: (size: ResponseSize) => void;
  onBegin: () => void;
}

export function TryFirst({ opened, size, pausedAt, onSize, onBegin }: TryFirstProps) {
  const { exercise, card, therapistName: name } = opened;
  return (
    <>
      <h2 tabIndex={-1}>{exercise.title}</h2>
      {pausedAt !== null && <output className={styles['said']}>{t('try.paused')}</output>}
      <p>{exercise.rationale}</p>
      <Suggested opened={opened} />
      {card.why !== '' && <Why name={name} why={card.why} />}
      {exercise.small_minutes !== undefined && (
        <div className="stack-2">
          <SizeChoice exercise={exercise} size={size} open={openSize(opened)} onChoose={onSize} />
          {opened.agreedHow === 'sent' && (
            <p className="small quiet">{t('first.size.seen', { name })}</p>
          )}
        </div>
      )}
      <Facts opened={opened} />
      <OtherAnswers canDecline={opened.canDecline} />
      <TryHelp />
      <div className={styles['acts']}>
        <NotNow />
        <Button kind="main" iconAfter="next" onClick={onBegin}>
          {t(pausedAt === null ? 'first.begin' : 'first.go-on')}
        </Button>
      </div>
    </>
  );
}

/** What is as good an answer says here what would come of it. */
function OtherAnswers({ canDecline }: { canDecline: boolean }) {
  const [said, setSaid] = useState<'declined' | 'aside' | null>(null);
  return (
    <div className="stack-2">
      <div className="row">
        {canDecline && <Button onClick={() => setSaid('declined')}>{t('first.decline')}</Button>}
        <Button onClick={() => setSaid('aside')}>{t('aside.open')}</Button>
      </div>
      <output className={styles['said']}>{said && t(`try.${said}`)}</output>
    </div>
  );
}

function NotNow() {
  const [isSaid, setSaid] = useState(false);
  return (
    <>
      <Button onClick={() => setSaid(true)}>{t('first.not-now')}</Button>
      <output className={styles['said']}>{isSaid && t('try.not-now')}</output>
    </>
  );
}
