import './end-texts.ts';
import type { Answers, Item, ResponseSize } from '@selfward/domain';
import { isToRead } from '@selfward/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { finish } from '../../features/responses/responses.api.ts';
import { currentItemsOf } from '../../features/writing/current.ts';
import { forgetPosition } from '../../features/writing/position.ts';
import type { Writing } from '../../features/writing/use-saver.ts';
import { useActKey } from '../../http/act-key.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { useMembership } from '../practice-route.tsx';
import { isOpenGate, type Steps } from './steps.ts';

interface FinishedWith {
  writing: Writing;
  steps: Steps;
  answers: Answers;
  size: ResponseSize;
  /** Instead of the page on which is chosen what to share. */
  onFinished?: (response: string) => void;
}

export interface Finishing {
  ask: () => void;
  now: () => void;
  stay: () => void;
  busy: string | false;
  reason: string | null;
  isBlankAsked: boolean;
}

/** Everything has to be in the account first; what stands in the way of that is said by its question. */
export function useFinish(finished: FinishedWith): Finishing {
  const { writing, steps, answers, size } = finished;
  const practice = useMembership().membership.practiceId;
  const goOn = useGoingOn(finished);
  const withKey = useActKey();
  const [isBlankAsked, setBlankAsked] = useState(false);
  const [gate, setGate] = useState<string | null>(null);
  const { saver } = writing;
  const finishing = useMutation({
    mutationFn: async () => {
      await saver.flush();
      if (!saver.isEverythingSaved()) throw new NotSaved();
      const response = await saver.begun();
      const body = { revisions: saver.revisions(), size };
      await withKey(body, (key) => finish({ practice, response, key, body }));
      return response;
    },
    onError: (failure) => saver.meet(currentItemsOf(failure)),
    onSuccess: async (response) => {
      forgetPosition(saver.place);
      await goOn(response);
    },
  });
  const ask = () => {
    const open = steps.items.find((item) => isOpenGate(item, answers));
    setGate(open ? t('end.gate', { question: askedIn(steps, open) }) : null);
    if (open) return;
    if (steps.all.some((item) => isWritten(item, answers))) finishing.mutate();
    else setBlankAsked(true);
  };
  return {
    ask,
    now: () => finishing.mutate(),
    stay: () => setBlankAsked(false),
    busy: finishing.isPending && t('end.finishing'),
    reason: gate ?? (finishing.error && whyNot(finishing.error, writing, steps)),
    isBlankAsked,
  };
}

/** To what is true now: then to the page on which is chosen what to share, or wherever it is done. */
function useGoingOn({ onFinished }: FinishedWith) {
  const practice = useMembership().membership.practiceId;
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (response: string) => {
    await queries.invalidateQueries({ queryKey: [practice] });
    if (onFinished) return onFinished(response);
    // Not waited for: the button is free again once everything is saved.
    void navigate({
      to: '/p/$practice/client/response/$response',
      params: { practice, response },
    });
  };
}

/** When it was is filled in by itself: with nothing beside it, nothing was written. */
const isWritten = (item: Item, answers: Answers): boolean =>
  isToRead(item) && hasAnswer(answers, item) && !('initial' in item && item.initial === 'now');

class NotSaved extends Error {}

const askedIn = ({ headings }: Steps, { id, text }: Item): string =>
  [headings.get(id), text].filter((part) => part !== undefined).join(': ');

function whyNot(failure: Error, { saver, lines }: Writing, steps: Steps): string | null {
  if (!(failure instanceof NotSaved)) return reasonOf(failure);
  const at = (isMeant: (path: string) => boolean) =>
    steps.all.find(({ id }) =>
      [...lines.keys()].some((path) => isBelow(path, id) && isMeant(path)),
    );
  const unfit = at((path) => lines.get(path)?.fault !== null);
  if (unfit) return t('end.unfit', { question: askedIn(steps, unfit) });
  const twice = at((path) => lines.get(path)?.conflict !== null);
  if (twice) return t('end.twice', { question: askedIn(steps, twice) });
  // Said for as long as it is so, not until somebody tries again.
  return saver.isEverythingSaved() ? null : t('end.unsaved');
}

const isBelow = (path: string, item: string): boolean =>
  path === item || path.startsWith(`${item}[`);
