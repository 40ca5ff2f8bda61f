import type { Answers } from '@selfward/contract';
import type { Happening, Moment } from './story-types.ts';

/** One entry of a log, written down when it happened and shared; `but` names what is kept of it. */
export const entryOf = (
  name: string,
  { response, but = [], ...moment }: Moment & { response: string; but?: string[] },
  answers: Answers,
): Happening => ({
  ...moment,
  does: 'write',
  name,
  response,
  happened: moment,
  answers,
  left: { sharedBut: but },
});
