import type { Answers } from './answers.ts';

/** In the closing block, after "it was too much", and in the weekly check-in. */
const questions = ['close.early', 'read_first'];

/** "Would you like your therapist to read this before you meet?", answered with yes. */
export const isWishToBeReadFirst = (answers: Answers, id: string): boolean =>
  questions.includes(id) && answers[id] === true;

/** The mark is that one answer: asked of what is shared, it is there only while the yes is. */
export const asksToBeReadFirst = (answers: Answers): boolean =>
  questions.some((id) => isWishToBeReadFirst(answers, id));
