import type { Answers, Exercise, Item, View } from '@selfward/domain';
import { isAnswered, leavesOpen, shownItems } from '@selfward/domain';

export interface Steps {
  items: Item[];
  /** Heading over each item that stands in a group. */
  headings: ReadonlyMap<string, string>;
  /** "Not today": nothing is finished and nothing is stored. */
  isLeftOpen: boolean;
}

/** One screen for each item; a heading has none of its own, it stands over what it holds. */
export function stepsOf(exercise: Exercise, answers: Answers, view: View): Steps {
  const shown = shownItems(exercise, answers, { ...view, size: sizeOf(exercise, answers, view) });
  const headings = shown.flatMap((item) =>
    item.type === 'group' ? item.children.map((child) => [child.id, item.text] as const) : [],
  );
  return {
    items: shown.filter(({ type }) => type !== 'group'),
    headings: new Map(headings),
    isLeftOpen: leavesOpen(exercise, answers),
  };
}

/** A gate may offer the short version too: "Yes, but only the short version". */
export function sizeOf(exercise: Exercise, answers: Answers, view: View): View['size'] {
  const gates = exercise.items.filter(({ required }) => required);
  const isShort = gates.some(({ id }) => {
    const value = answers[id];
    return typeof value === 'object' && 'code' in value && value.code.includes('short-version');
  });
  return isShort ? 'small' : view.size;
}

export const isOpenGate = (item: Item, answers: Answers): boolean =>
  item.required === true && !isAnswered(answers[item.id]);
