import {
  bandAround,
  reliableChange,
  type ChangeRule,
  type MeasuredScore,
  type ReliableChange,
} from './reliable-change.ts';
import type { ScoreRange } from './scoring-values.ts';

/** From the start to the second session, both included; open while there was no second session. */
export type FirstWindow = { from: string; until: string | null };

/** Months 1, 3 and 6, on the client's calendar. */
export type ReviewDay = { month: number; on: string };

export type ReviewedChange = { month: number; score: MeasuredScore; change: ReliableChange };

export type ChangeToShow = {
  first: MeasuredScore | null;
  band: ScoreRange | null;
  reviews: ReviewedChange[];
  /** Between reviews nothing is said about one score: looking every week finds change by chance. */
  inARow: ReliableChange | null;
};

type Series = {
  scores: readonly MeasuredScore[];
  window: FirstWindow;
  reviews: readonly ReviewDay[];
  today: string;
};

const day = 86_400_000;

/** Whole days: days without a time have no daylight saving in between. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / day);

/** A score belongs to a review from two weeks before its day to two weeks after. */
const reviewReach = 14;

const inOrder = (scores: readonly MeasuredScore[]): MeasuredScore[] =>
  scores.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

/** The first complete one in the window: by rule, never the worst. Two of one day stand as given. */
export const firstScoreOf = (
  scores: readonly MeasuredScore[],
  { from, until }: FirstWindow,
): MeasuredScore | null =>
  inOrder(scores).find(
    ({ exactness, on }) => exactness === 'exact' && on >= from && (until === null || on <= until),
  ) ?? null;

/**
 * What a plot may say: the band around the first score, one verdict at each review that has come, and
 * one between them only when the last two scores in a row are outside the band on the same side.
 */
export function changeToShow(series: Series, rule: ChangeRule): ChangeToShow {
  const first = firstScoreOf(series.scores, series.window);
  if (first === null || first.value === null)
    return { first: null, band: null, reviews: [], inARow: null };
  const ordered = inOrder(series.scores);
  const later = ordered.slice(ordered.indexOf(first) + 1);
  const changeOf = (now: MeasuredScore) => reliableChange({ ...rule, first, now });
  return {
    first,
    band: bandAround(first.value, rule),
    reviews: series.reviews
      .filter(({ on }) => on <= series.today)
      .flatMap(({ month, on }) => {
        const score = nearest(later, on);
        return score === null ? [] : [{ month, score, change: changeOf(score) }];
      }),
    inARow: inARow(later.slice(-2).map(changeOf)),
  };
}

/** The exact score nearest to the day; of two as near, the earlier one. */
function nearest(scores: readonly MeasuredScore[], day: string): MeasuredScore | null {
  const away = ({ on }: MeasuredScore) => Math.abs(daysBetween(day, on));
  const near = scores.filter((score) => score.exactness === 'exact' && away(score) <= reviewReach);
  return near.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/** An estimate in between breaks the row: it is no score to rest a verdict on. */
function inARow(lastTwo: readonly ReliableChange[]): ReliableChange | null {
  const [before, last] = lastTwo;
  if (before === undefined || last === undefined) return null;
  const side = sideOf(before);
  return side !== null && side === sideOf(last) ? last : null;
}

function sideOf({ verdict }: ReliableChange): 'better' | 'worse' | null {
  if (verdict === 'improvement' || verdict === 'improvement-and-across') return 'better';
  return verdict === 'worsening' ? 'worse' : null;
}
