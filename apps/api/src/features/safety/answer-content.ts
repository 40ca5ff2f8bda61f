import { z } from 'zod';
import type { Keyring } from '../../vault/keyring.ts';

/** What is kept of an answer, under the client's key: the question and the answer as they were read. */
export const AnswerContent = z.object({
  title: z.string(),
  version: z.string(),
  /** Which of the questions it is, counted as the person counts them. */
  number: z.number().int(),
  question: z.string(),
  answer: z.string().nullable(),
  value: z.number().nullable(),
  /** Numbers that the help card offered. */
  help: z.array(z.string()),
});
export type AnswerContent = z.infer<typeof AnswerContent>;

const placeOf = (table: string, row: string) => ({ table, column: 'content', row, revision: 1 });

export const sealContent = (keys: Keyring, answerId: string, content: AnswerContent): Buffer =>
  keys.seal(placeOf('safety_answers', answerId), JSON.stringify(content));

export const openContent = (keys: Keyring, answerId: string, sealed: Buffer): AnswerContent =>
  AnswerContent.parse(JSON.parse(keys.open(placeOf('safety_answers', answerId), sealed)));

export const sealStep = (keys: Keyring, stepId: string, words: string): Buffer | null =>
  words === '' ? null : keys.seal(placeOf('flag_steps', stepId), words);

export const openStep = (keys: Keyring, stepId: string, sealed: Buffer | null): string =>
  sealed === null ? '' : keys.open(placeOf('flag_steps', stepId), sealed);
