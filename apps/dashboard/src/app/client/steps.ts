import type { Answers, Exercise, Item, View } from '@selfward/domain';
import { isAnswerable, isAnswered, leavesOpen, shownItems } from '@selfward/domain';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';

/** `later`: only what waits until it has happened, which the first time through leaves out. */
export interface PlayerView extends View {
  part: 'first' | 'later' | 'all';
}

export interface Steps {
  /** The screens to walk through. */
  items: Item[];
  /** Everything there is to read at the end. */
  all: Item[];
  /** Heading over each item that stands in a group. */
  headings: ReadonlyMap<string, string>;
  /** "Not today": nothing is finished and nothing is stored. */
  isLeftOpen: boolean;
  /** The questions by their ids, as they are counted: what is only to read is none. */
  asked: readonly string[];
  /** How many there are in all likelihood: behind an open gate nothing shows yet. */
  count: number;
  /** "It was too much right now": where stopping comes first from then on, or -1. */
  groundAt: number;
  /** Where the exercise itself ends and only "How was this?" follows. */
  lastOwn: number;
}

/** One screen for each item; a heading has none of its own, it stands over what it holds. */
export function stepsOf(exercise: Exercise, answers: Answers, view: PlayerView): Steps {
  const shown = shownItems(exercise, answers, { ...view, size: sizeOf(exercise, answers, view) });
  const headings = shown.flatMap((item) =>
    item.type === 'group' ? item.children.map((child) => [child.id, item.text] as const) : [],
  );
  const all = shown.filter((item) => item.type !== 'group' && !isTooEarly(item, answers, view));
  const items = all.filter(({ carry }) => view.part !== 'later' || carry);
  const behind = view.part === 'later' ? 0 : countBehindGate(exercise, answers, view);
  const asked = items.filter((item) => isCounted(exercise, item)).map(({ id }) => id);
  return {
    items,
    all,
    asked,
    count: Math.max(asked.length, behind),
    groundAt: items.findIndex((item) => item.type === 'info' && isClosing(exercise, item)),
    lastOwn: items.findLastIndex((item) => !isClosing(exercise, item)),
    headings: new Map(headings),
    isLeftOpen: leavesOpen(exercise, answers),
  };
}

const isClosing = ({ closing_block }: Exercise, item: Item): boolean =>
  closing_block.some(({ id }) => id === item.id);

/** What is asked only after "it was too much" is left out: the number must not grow just then. */
const isCounted = (exercise: Exercise, item: Item): boolean =>
  isAnswerable(item) && !(isClosing(exercise, item) && item.show_if);

/** The number of screens should not jump once the gate is open, so the first way in is assumed. */
function countBehindGate(exercise: Exercise, answers: Answers, view: PlayerView): number {
  const gate = exercise.items.find((item) => isOpenGate(item, answers));
  if (!gate || !('options' in gate)) return 0;
  const entry = gate.options.find(({ leaves_open }) => !leaves_open);
  if (!entry) return 0;
  const assumed = { ...answers, [gate.id]: { code: entry.code } };
  return shownItems(exercise, assumed, view).filter(
    (item) => isCounted(exercise, item) && !isTooEarly(item, answers, view),
  ).length;
}

/** "If you tried it, what happened?" cannot be answered before it was tried. */
const isTooEarly = (item: Item, answers: Answers, view: PlayerView): boolean =>
  item.carry === true && view.part === 'first' && !hasAnswer(answers, item);

/** A gate may offer the short version too: "Yes, but only the short version". */
export function sizeOf(exercise: Exercise, answers: Answers, view: View): View['size'] {
  const gates = exercise.items.filter(({ required }) => required);
  const isShort = gates.some(({ id }) => {
    const value = answers[id];
    return typeof value === 'object' && 'code' in value && value.code.includes('short-version');
  });
  return isShort ? 'small' : view.size;
}

/** "Is today an okay day?" belongs to the day, not to what was written: nobody reads it again. */
export const isToRead = (item: Item): boolean =>
  isAnswerable(item) && !('options' in item && item.options.some((option) => option.leaves_open));

export const isOpenGate = (item: Item, answers: Answers): boolean =>
  item.required === true && !isAnswered(answers[item.id]);

/** From what is said after "it was too much" on, stopping is the first thing to do. */
export const isStopFirst = ({ groundAt }: Steps, at: number): boolean =>
  groundAt >= 0 && at >= groundAt;
