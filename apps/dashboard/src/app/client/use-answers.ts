import type { OpenedAssignment } from '@selfward/contract';
import type { AnswerValue, Answers } from '@selfward/domain';
import { withoutNotToday } from '@selfward/domain';
import { useState } from 'react';
import type { Writing } from '../../features/writing/use-saver.ts';

/** Hears of each answer of the person at the tap. */
export type OnAnswer = (path: string, value: AnswerValue | null) => void;

/** What is written, and a "not today" for as long as this is open. */
export function useAnswers(opened: OpenedAssignment, { saver }: Writing, onAnswer?: OnAnswer) {
  const [notToday, setNotToday] = useState<Answers>({});
  return {
    answers: { ...withoutNotToday(opened.exercise, saver.answers()), ...notToday },
    write: (path: string, value: AnswerValue | null) => {
      const staysOpen = isLeavingOpen(opened, path, value);
      setNotToday(staysOpen && value !== null ? { [path]: value } : {});
      if (!staysOpen) saver.write(path, value);
      onAnswer?.(path, value);
    },
  };
}

/** "Not today" is no answer: it is neither sent nor kept on this device. */
function isLeavingOpen(opened: OpenedAssignment, path: string, value: AnswerValue | null): boolean {
  const item = opened.exercise.items.find(({ id }) => id === path);
  if (!item || !('options' in item) || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) || !('code' in value)) return false;
  return item.options.some(({ code, leaves_open }) => leaves_open && code === value.code);
}
