import type { AnswerValue } from './answers.ts';
import type { Item } from './exercise-item.ts';
import type { Exercise } from './exercise.ts';
import { allItems, parseItemPath } from './item-path.ts';
import { RuleBroken } from './rule-broken.ts';

/** What somebody has to look at, and never how much of anything it is. */
export const flagStates = ['new', 'seen', 'acted', 'closed'] as const;
export type FlagState = (typeof flagStates)[number];

/** What was done about it, in the words of the practice. */
export const flagDeeds = [
  'spoke',
  'assessed',
  'safety-plan',
  'contacted',
  'known',
  'other',
] as const;
export type FlagDeed = (typeof flagDeeds)[number];

/** What happened to it, each kept for good. */
export const flagStepKinds = [
  'raised',
  'raised-again',
  'taken-over',
  'seen',
  'acted',
  'closed',
] as const;
export type FlagStepKind = (typeof flagStepKinds)[number];

export const isWaiting = (state: FlagState): boolean => state === 'new' || state === 'seen';

/** Another answer above none after the first: it waits again, whatever was done about the one before. */
export const raisedAgain = (before: FlagState | null): FlagStepKind | null => {
  if (before === null) return 'raised';
  return before === 'new' ? null : 'raised-again';
};

/** Looking at it twice is no second step. */
export const see = (state: FlagState): FlagState | null => (state === 'new' ? 'seen' : null);

interface Acknowledged {
  did: readonly FlagDeed[];
  words: string;
  /** Nothing more is open about it. */
  closes: boolean;
}

/** It goes on waiting until somebody says what was done; "other" says so in words. */
export function acknowledge(state: FlagState, { did, words, closes }: Acknowledged): FlagState {
  if (state === 'closed') throw new RuleBroken('flag-closed');
  if (did.length === 0 || (did.includes('other') && words.trim() === ''))
    throw new RuleBroken('flag-needs-deed');
  return closes ? 'closed' : 'acted';
}

/** The questions whose answer goes to the practice as it is given. */
export const safetyItems = (exercise: Exercise): Item[] =>
  allItems(exercise).filter(({ safety }) => safety === true);

/** Where a question stands among those that are asked, in the order of the person who reads them. */
export const questionNumber = (exercise: Exercise, path: string): number =>
  allItems(exercise)
    .filter(({ type }) => type !== 'info' && type !== 'group')
    .findIndex(({ id }) => id === parseItemPath(path)?.item) + 1;

export interface SafetyAnswer {
  /** As the person read it. */
  text: string;
  value: number | null;
}

/** An answer in its own words. Null for one that was cleared, or that is no answer to this question. */
export function safetyAnswer(item: Item, value: AnswerValue | null): SafetyAnswer | null {
  if (item.type === 'scale' && typeof value === 'number') {
    const points = item.scale.kind === 'likert' ? item.scale.points : [];
    const point = points.find((one) => one.value === value);
    return { text: point?.text ?? String(value), value };
  }
  if (item.type !== 'choice_one' || !isChoice(value)) return null;
  const option = item.options.find(({ code }) => code === value.code);
  return option ? { text: option.text, value: option.value ?? null } : null;
}

const isChoice = (value: AnswerValue | null): value is { code: string } =>
  typeof value === 'object' && value !== null && 'code' in value;

/** An option without a number is an answer like any above none: help shows, and somebody looks. */
export const asksForHelp = (answer: SafetyAnswer | null): boolean =>
  answer !== null && answer.value !== 0;
