import type { Answers, Exercise, Item, Place, View } from '@selfward/domain';
import { isAnswered, isClosing, leavesOpen, placeOf, shownItems, walkOf } from '@selfward/domain';
import { hasAnswer } from '../../features/exercise/answer-view.tsx';
import { together } from './together.ts';

/** `later`: only what waits until it has happened, which the first time through leaves out. */
export interface PlayerView extends View {
  part: 'first' | 'later' | 'all';
  /** Questions that the person left out before beginning. */
  without?: readonly string[];
}

export interface Steps {
  /** The screens there are: first those to walk through, then what is only offered. */
  items: Item[];
  /** How many of them one walks through; the rest is reached from the end. */
  walked: number;
  /** Everything there is to read at the end. */
  all: Item[];
  /** What stands on the screen of an item below it: scales that ask alike, by the id of the first. */
  beside: ReadonlyMap<string, readonly Item[]>;
  /** Heading over each item that stands in a group. */
  headings: ReadonlyMap<string, string>;
  /** "Not today": nothing is finished and nothing is stored. */
  isLeftOpen: boolean;
  /** Where a question stands among all there may be; null for what is none. */
  placeOf: (item: Item) => Place | null;
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
  const all = shown.filter(
    (item) =>
      item.type !== 'group' && !isTooEarly(item, answers, view) && !isWithout(item, answers, view),
  );
  const asked = all.filter(({ carry }) => view.part !== 'later' || carry);
  const { items, beside } = together(exercise, asked);
  const { path, offered } = walkOf(exercise, items);
  return {
    items,
    all,
    beside,
    walked: path.length,
    groundAt: path.findIndex((item) => item.type === 'info' && isClosing(exercise, item)),
    placeOf: (item) =>
      offered.includes(item) ? null : countTo(item, exercise, { answers, view, beside }),
    lastOwn: items.findLastIndex((item) => !isClosing(exercise, item)),
    headings: new Map(headings),
    isLeftOpen: leavesOpen(exercise, answers),
  };
}

/** The size as it is before this question: choosing the short version at a gate counts from the next one on. */
function countTo(
  { id: at }: Item,
  exercise: Exercise,
  { answers, view, beside }: { answers: Answers; view: PlayerView } & Pick<Steps, 'beside'>,
): Place | null {
  const below = [...beside.values()].flat();
  const { [at]: _, ...before } = answers;
  return placeOf(exercise, answers, {
    ...view,
    size: sizeOf(exercise, before, view),
    at,
    isBeside: (item) => below.includes(item),
    isLeftOut: (item) =>
      isTooEarly(item, answers, view) ||
      (view.part === 'later' && item.carry !== true) ||
      isWithout(item, answers, view),
  });
}

/** "If you tried it, what happened?" cannot be answered before it was tried. */
const isTooEarly = (item: Item, answers: Answers, view: PlayerView): boolean =>
  item.carry === true && view.part === 'first' && !hasAnswer(answers, item);

/** It has no screen, so nothing leads to one; an answer that is there is not hidden by an address. */
const isWithout = (item: Item, answers: Answers, { without }: PlayerView): boolean =>
  without?.includes(item.id) === true && !hasAnswer(answers, item);

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

/** "Not today" ends it at once: what is to be read then stands on that page. */
export const isNotTodaySaid = ({ items, isLeftOpen }: Steps, at: number): boolean =>
  isLeftOpen && items[at]?.type === 'info';

export const notTodayWords = (steps: Steps): string[] =>
  steps.items.filter((_, at) => isNotTodaySaid(steps, at)).map(({ text }) => text);

/** The screen that an item stands on, or -1. */
export const screenOf = ({ items, beside }: Steps, id: string): number =>
  items.findIndex(
    (item) => item.id === id || beside.get(item.id)?.some((below) => below.id === id),
  );

/** What comes after this one. Who takes up an offer is back at the end when it is written. */
export const nextOf = ({ items, walked }: Steps, at: number): Item | undefined =>
  at + 1 < walked ? items[at + 1] : undefined;

/** What Back leads to: from the end and from what is offered, to the last one on the way. */
export const backOf = (steps: Steps, at: number): Item | undefined =>
  steps.items
    .slice(0, at < 0 ? steps.walked : Math.min(at, steps.walked))
    .findLast((_, index) => !isNotTodaySaid(steps, index));

/** From what is said after "it was too much" on, stopping is the first thing to do. */
export const isStopFirst = ({ groundAt }: Steps, at: number): boolean =>
  groundAt >= 0 && at >= groundAt;
