// The weekly signals: six lines, each by itself. Not a validated test: no total, no band, no verdict,
// and nothing here says whether more or less is better.

import type { Answers } from './answers.ts';
import type { Exercise } from './exercise.ts';
import { scoresOf } from './scoring.ts';
import { halfUp } from './scoring-rounding.ts';

/** One week: a value for each domain, null where less than half of its lines were answered. */
export type CheckIn = {
  /** Only check-ins of the latest series are compared. */
  series: number;
  on: string;
  means: Readonly<Record<string, number | null>>;
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

/**
 * Domains where the median of the last three differs from the median of the first three by 1.0 or more.
 * Each domain counts the check-ins that have a value for it. With fewer than six of them the two
 * threes would share a week, and a week compared with itself says nothing: then there is no hint.
 */
export function worthTalkingAbout(checkIns: readonly CheckIn[]): WorthTalkingAbout[] {
  const ordered = checkIns.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const series = ordered.at(-1)?.series;
  const comparable = ordered.filter((one) => one.series === series);
  const domains = new Set(comparable.flatMap(({ means }) => Object.keys(means)));
  return [...domains]
    .filter((domain) => hasMoved(comparable.flatMap(({ means }) => means[domain] ?? [])))
    .map((domain) => ({ code: 'worth-talking-about', domain }));
}

function hasMoved(values: number[]): boolean {
  if (values.length < 2 * few) return false;
  const moved = Math.abs(medianOfThree(values.slice(-few)) - medianOfThree(values.slice(0, few)));
  // As people see it: 2.3 and 1.3 are 1.0 apart, in binary a little less.
  return halfUp(moved, 6) >= difference;
}

const medianOfThree = (three: number[]): number => three.toSorted((a, b) => a - b)[1] ?? NaN;
