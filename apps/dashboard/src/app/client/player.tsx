import type { OpenedAssignment } from '@selfward/contract';
import type { AnswerValue, Answers } from '@selfward/domain';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { rememberPosition } from '../../features/writing/position.ts';
import type { Writing } from '../../features/writing/use-saver.ts';
import { EndScreen } from './end-screen.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { isOpenGate, type PlayerView, sizeOf, stepsOf } from './steps.ts';

interface PlayerProps {
  opened: OpenedAssignment;
  writing: Writing;
  view: PlayerView;
  /** `#item`, or `#end`. */
  position: string;
}

/** One item a screen, Back and Next, never on by itself. */
export function Player({ opened, writing, view, position }: PlayerProps) {
  const navigate = useNavigate({ from: '/p/$practice/client/exercise/$assignment' });
  const [notToday, setNotToday] = useState<Answers>({});
  const [isAsked, setAsked] = useState(false);
  const answers = { ...writing.saver.answers(), ...notToday };
  const steps = stepsOf(opened.exercise, answers, view);
  const at = steps.items.findIndex(({ id }) => id === position);
  const item = steps.items[at];
  useRemembered(opened.id, view.part === 'later' ? null : (item?.id ?? 'end'));
  const goTo = (index: number) => {
    void writing.saver.flush();
    setAsked(false);
    navigate({ hash: steps.items[index]?.id ?? 'end', search: true });
  };
  const next = () => (item && isOpenGate(item, answers) ? setAsked(true) : goTo(at + 1));
  const write = (path: string, value: AnswerValue | null) => {
    const staysOpen = isLeavingOpen(opened, path, value);
    setNotToday(staysOpen && value !== null ? { [path]: value } : {});
    if (!staysOpen) writing.saver.write(path, value);
  };
  if (!item)
    return (
      <EndScreen
        {...{ opened, writing, steps, answers }}
        size={sizeOf(opened.exercise, answers, view)}
        onBack={() => goTo(steps.items.length - 1)}
      />
    );
  return (
    <QuestionScreen
      key={item.id}
      {...{ opened, writing, steps, answers, at, item }}
      size={sizeOf(opened.exercise, answers, view)}
      isAsked={isAsked}
      onWrite={write}
      onBack={() => (at === 0 ? navigate({ hash: '', search: true }) : goTo(at - 1))}
      onNext={next}
    />
  );
}

/** Where "Go on" leads another time; what is added later has a way of its own. */
function useRemembered(assignment: string, place: string | null) {
  useEffect(() => {
    if (place !== null) rememberPosition(assignment, place);
  }, [assignment, place]);
}

/** "Not today" is no answer: it is neither sent nor kept on this device. */
function isLeavingOpen(opened: OpenedAssignment, path: string, value: AnswerValue | null): boolean {
  const item = opened.exercise.items.find(({ id }) => id === path);
  if (!item || !('options' in item) || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) || !('code' in value)) return false;
  return item.options.some(({ code, leaves_open }) => leaves_open && code === value.code);
}
