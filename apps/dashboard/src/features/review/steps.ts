import type { SharedResponse } from '@selfward/contract';
import { headingOver } from '@selfward/domain';
import { askedInWords } from '../../ui/asked.tsx';
import { answeredIn } from './answered.ts';

/** One answer on the way through everything there is to read. */
export interface Step {
  response: string;
  anchor: string;
  asked: string;
}

export const anchorOf = (response: { id: string }, path: string) => `${response.id}.${path}`;

/** Its place in the list of what there is to read: from one answer the way leads back there. */
export const placeOf = (response: string) => `in-list.${response}`;

/** What several questions have over them in common stands once, above the first of them. */
export const stepsOf = (
  responses: readonly Pick<SharedResponse, 'id' | 'exercise' | 'answers'>[],
): Step[] =>
  responses.flatMap((response) => {
    const { exercise } = response;
    return answeredIn(response).map(({ path, item }, at, all) => {
      const before = all[at - 1]?.item;
      const over = headingOver(exercise, item);
      const isAgain = before !== undefined && headingOver(exercise, before) === over;
      return {
        response: response.id,
        anchor: anchorOf(response, path),
        asked: isAgain ? item.text : askedInWords(exercise, item),
      };
    });
  });

interface Place {
  /** The answer that has the focus, if one has. */
  anchor: string;
  /** The response on the screen. */
  response: string | undefined;
}

/** Where J (1) and K (-1) lead. Before the first answer was chosen J begins with what is shown. */
export function stepFrom(steps: readonly Step[], at: Place, by: 1 | -1): Step | undefined {
  const here = steps.findIndex(({ anchor }) => anchor === at.anchor);
  if (here >= 0) return steps[here + by];
  return steps.find(({ response }) => response === at.response);
}
