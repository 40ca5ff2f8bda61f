import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, isPassing, reasonOf } from '../http/problem.ts';
import { t } from '../i18n/t.ts';

interface Act<Input, Answer> {
  /** `key` is the Idempotency-Key. */
  send: (input: Input, key: string) => Promise<Answer>;
  onDone: (answer: Answer, input: Input) => unknown;
  onError?: (failure: Error) => unknown;
}

const newKey = () => crypto.randomUUID();

/** One act of a form: every try of it carries the same key, until the API has answered. */
export function useAct<Input, Answer>({ send, onDone, onError }: Act<Input, Answer>) {
  const [key, setKey] = useState(newKey);
  // Known at once, while the button hears of it only when the page is drawn again.
  const isUnderWay = useRef(false);
  const acting = useMutation({
    mutationFn: (input: Input) => send(input, key),
    onSettled: (_answer, failure) => {
      isUnderWay.current = false;
      if (!isPassing(failure)) setKey(newKey());
    },
    onSuccess: onDone,
    ...(onError ? { onError } : {}),
  });
  const mutate = (input: Input) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    acting.mutate(input);
  };
  return { ...acting, mutate };
}

/** A try without an answer may have arrived; after a change of the form its key says so. */
export function actReasonOf(failure: unknown): string {
  if (!(failure instanceof ApiProblem)) return reasonOf(failure);
  if (failure.is('key-reused')) return t('act.arrived');
  // Each field says itself what it can take.
  return failure.errors.length > 0 ? t('act.fields') : reasonOf(failure);
}
