// The weekly signals: six lines, each by itself. Not a validated test: no total, no band, no verdict,
// and nothing here says whether more or less is better.

import type { Answers } from './answers.ts';
import type { Exercise, ScoreRule } from './exercise.ts';
import { allItems } from './item-path.ts';
import { type Score, scoreOf, scoresOf } from './scoring.ts';
import { halfUp } from './scoring-rounding.ts';

/** One week: a value for each domain, null where less than half of its lines were answered. */
export type CheckIn = {
  /** Only check-ins of the latest series are compared. */
  series: number;
  on: string;
  means: Readonly<Record<string, number | null>>;
  /** Whose value is the one of the small version: it is not compared with the others. */
  ofSmall: readonly string[];
};

/** Only which line moved. In which direction is for the two people to see and to talk about. */
export type WorthTalkingAbout = { code: 'worth-talking-about'; domain: string };

/** How many check-ins stand for the beginning, and how many for now. */
const few = 3;
const difference = 1;

/** The mean of each domain that has at least half of its lines, as its rule in the exercise says. */
export const domainMeans = (
  exercise: Exercise,
  answers: Answers,
): Readonly<Record<string, number | null>> =>
  Object.fromEntries(scoresOf(exercise, answers).map(({ rule, value }) => [rule, value]));

/** One line of a check-in. `isOfSmall`: nothing but what the small version asks of it was answered. */
export type LineValue = { value: number | null; isOfSmall: boolean };

/**
 * The value of a domain as far as it goes: by its rule, or else by the lines of the small version, where these
 * and no others were answered. The small version is whole, so whoever always takes it has no gaps; but one
 * question is not the mean of four, so it says what it is. A line that was kept counts as one left blank.
 */
export const lineValues = (
  exercise: Exercise,
  answers: Answers,
): Readonly<Record<string, LineValue>> =>
  Object.fromEntries(exercise.scores.map((rule) => [rule.id, lineValue(rule, exercise, answers)]));

function lineValue(rule: ScoreRule, exercise: Exercise, answers: Answers): LineValue {
  const score = scoreOf(rule, exercise, answers);
  const small = smallOf(rule, exercise);
  const isSmall = score.value === null && small.length > 0 && isOnly(small, score);
  if (!isSmall) return { value: score.value, isOfSmall: false };
  const own = scoreOf({ ...rule, items: small }, exercise, answers);
  return { value: own.value, isOfSmall: own.value !== null };
}

function smallOf({ items }: ScoreRule, exercise: Exercise): ScoreRule['items'] {
  const core = new Set(allItems(exercise).flatMap(({ id, core: isCore }) => (isCore ? id : [])));
  return items.filter(({ ref }) => core.has(ref));
}

/** Exactly these have a value. */
const isOnly = (items: ScoreRule['items'], { missing, of }: Score): boolean =>
  items.length === of - missing.length && items.every(({ ref }) => !missing.includes(ref));

/**
 * Domains where the median of the last three differs from the median of the first three by 1.0 or more.
 * Each domain counts the check-ins that have a value for it, made as the last one was. With fewer than six of them the two
 * threes would share a week, and a week compared with itself says nothing: then there is no hint.
 */
export function worthTalkingAbout(checkIns: readonly CheckIn[]): WorthTalkingAbout[] {
  const ordered = checkIns.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const series = ordered.at(-1)?.series;
  const comparable = ordered.filter((one) => one.series === series);
  const domains = new Set(comparable.flatMap(({ means }) => Object.keys(means)));
  return [...domains]
    .filter((domain) => hasMoved(alikeOf(comparable, domain)))
    .map((domain) => ({ code: 'worth-talking-about', domain }));
}

/** Those of the small version stand by themselves. */
function alikeOf(checkIns: readonly CheckIn[], domain: string): number[] {
  const given = checkIns.flatMap(({ means, ofSmall }) => {
    const value = means[domain] ?? null;
    return value === null ? [] : [{ value, isOfSmall: ofSmall.includes(domain) }];
  });
  const kind = given.at(-1)?.isOfSmall;
  return given.filter(({ isOfSmall }) => isOfSmall === kind).map(({ value }) => value);
}

function hasMoved(values: number[]): boolean {
  if (values.length < 2 * few) return false;
  const moved = Math.abs(medianOfThree(values.slice(-few)) - medianOfThree(values.slice(0, few)));
  // As people see it: 2.3 and 1.3 are 1.0 apart, in binary a little less.
  return halfUp(moved, 6) >= difference;
}

const medianOfThree = (three: number[]): number => three.toSorted((a, b) => a - b)[1] ?? NaN;
