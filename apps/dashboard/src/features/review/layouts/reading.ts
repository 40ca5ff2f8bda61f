import type { PracticeView } from '@selfward/contract';
import type { Item } from '@selfward/domain';
import { headingOver } from '@selfward/domain';
import type { Beside } from '../beside.ts';

/** What every part of one page has in common. */
export interface Reading {
  response: PracticeView & { answeredOn?: string };
  beside: Beside;
}

/** Under a title that says what stands over a question, it need not be said again. */
export const isSaidBy = (title: string | undefined, { response }: Reading, item: Item): boolean =>
  title !== undefined && headingOver(response.exercise, item) === title;
