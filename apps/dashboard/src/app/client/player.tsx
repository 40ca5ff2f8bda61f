import type { OpenedAssignment } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useInitial } from '../../features/exercise/use-initial.ts';
import { rememberPosition } from '../../features/writing/position.ts';
import { whichOf } from '../../features/writing/which.ts';
import type { Writing } from '../../features/writing/use-saver.ts';
import { QuestionScreen } from './question-screen.tsx';
import { StillComing } from './still-coming.tsx';
import {
  backOf,
  isNotTodaySaid,
  isOpenGate,
  nextOf,
  screenOf,
  type PlayerView,
  sizeOf,
  stepsOf,
} from './steps.ts';
import { type OnAnswer, useAnswers } from './use-answers.ts';

// It loads while the first question is read, and is there before anybody gets to the end.
const loadEnd = () => import('./end-screen.tsx');
const EndScreen = lazy(loadEnd);

interface PlayerProps {
  opened: OpenedAssignment;
  writing: Writing;
  view: PlayerView;
  /** `#item`, or `#end`. */
  position: string;
  onAnswer?: OnAnswer;
}

/** One item a screen, Back and Next, never on by itself. */
export function Player({ opened, writing, view, position, onAnswer }: PlayerProps) {
  const navigate = useNavigate({ from: '/p/$practice/client/exercise/$assignment' });
  const [isAsked, setAsked] = useState(false);
  const { answers, write } = useAnswers(opened, writing, onAnswer);
  const steps = stepsOf(opened.exercise, answers, view);
  const at = screenOf(steps, position);
  const item = isNotTodaySaid(steps, at) ? undefined : steps.items[at];
  useEffect(() => void loadEnd().catch(() => undefined), []);
  useRemembered(opened, view.part === 'later' ? null : (item?.id ?? 'end'));
  const goTo = (place: string) => {
    void writing.saver.flush();
    setAsked(false);
    navigate({ hash: place, search: true });
  };
  const back = () => goTo(backOf(steps, item ? at : -1)?.id ?? '');
  const offered = useInitial(item, { earlier: opened.elsewhere, lines: writing.lines });
  const next = () => {
    if (item && (isOpenGate(item, answers) || (!isAsked && isUnfit(item, writing))))
      return setAsked(true);
    // Seen and left standing: from here on it is an answer.
    if (item && offered !== null) write(item.id, offered);
    goTo(nextOf(steps, at)?.id ?? 'end');
  };
  const size = sizeOf(opened.exercise, answers, view);
  const screen = { opened, writing, steps, answers, size, onBack: back };
  if (!item)
    return (
      <Suspense fallback={<StillComing />}>
        <EndScreen {...screen} />
      </Suspense>
    );
  const question = { at, item, isAsked, offered, onWrite: write, onNext: next };
  return <QuestionScreen key={item.id} {...screen} {...question} />;
}

/** Said once: after that Next goes on, and what does not fit waits in its place. */
const isUnfit = ({ id }: Item, { lines }: Writing): boolean =>
  [...lines].some(
    ([path, { fault }]) => fault !== null && (path === id || path.startsWith(`${id}[`)),
  );

/** Where "Go on" leads another time; what is added later has a way of its own. */
function useRemembered(opened: OpenedAssignment, place: string | null) {
  useEffect(() => {
    if (place !== null) rememberPosition(whichOf(opened), place);
  }, [opened, place]);
}
