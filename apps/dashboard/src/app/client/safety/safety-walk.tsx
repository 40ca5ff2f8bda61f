import type { OpenedAssignment, SafetyCard } from '@selfward/contract';
import { type AnswerValue, asksForHelp, findItem, safetyAnswer } from '@selfward/domain';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Writing } from '../../../features/writing/use-saver.ts';
import messages from '../../../i18n/messages/safety.json' with { type: 'json' };
import { loadMessages, t } from '../../../i18n/t.ts';
import { toast } from '../../../ui/toast.tsx';
import { Player } from '../player.tsx';
import type { PlayerView } from '../steps.ts';
import { HelpCard } from './help-card.tsx';

loadMessages(messages);

interface SafetyWalkProps {
  opened: OpenedAssignment;
  card: SafetyCard;
  writing: Writing;
  view: PlayerView;
  position: string;
}

/**
 * The walk through a measure that asks about self-harm. It comes with the help card: nobody gets to the
 * question before the card is on this device.
 */
export default function SafetyWalk({ opened, card, writing, view, position }: SafetyWalkProps) {
  const navigate = useNavigate({ from: '/p/$practice/client/exercise/$assignment' });
  const [shownFor, setShownFor] = useState<string | null>(null);
  const onAnswer = (path: string, value: AnswerValue | null) => {
    const item = findItem(opened.exercise, path);
    if (item?.safety !== true) return;
    if (asksForHelp(safetyAnswer(item, value))) setShownFor(path);
    // It goes with the tap, and does not wait for a pause.
    void writing.saver.flush();
  };
  const stop = () => {
    setShownFor(null);
    void writing.saver.flush();
    toast({ text: t('safety.help.stopped') });
    void navigate({ to: '/p/$practice/client' });
  };
  return (
    <>
      <Player {...{ opened, writing, view, position, onAnswer }} />
      {shownFor !== null && (
        <HelpCard
          {...{ opened, card, writing }}
          item={shownFor}
          onContinue={() => setShownFor(null)}
          onStop={stop}
        />
      )}
    </>
  );
}
