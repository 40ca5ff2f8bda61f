import type { Answers } from './answers.ts';

/** In the closing block, after "it was too much", and in the weekly check-in. */
const questions = ['close.early', 'read_first'];

/**
 * "Would you like your therapist to read this before you meet?" The question says on its own screen
 * that the answer is passed on as a mark, so the mark may go with whatever is shared.
 */
export const asksToBeReadFirst = (answers: Answers): boolean =>
  questions.some((id) => answers[id] === true);
