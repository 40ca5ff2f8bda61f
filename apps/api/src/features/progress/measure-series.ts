import { measureBySlug, shellBySlug } from '@selfward/content';
import type { Exercise, MeasureSeries, ProgressScore } from '@selfward/contract';
import {
  addMonths,
  type ChangeToShow,
  changeToShow,
  type MeasuredScore,
  pointsOf,
  type ReliableChange,
  type ScoreRule,
  scoreRange,
} from '@selfward/domain';
import type { Entry, EntryScore } from './entry.ts';

interface Around {
  today: string;
  /** Days on which they met, the oldest first. */
  sessions: readonly string[];
}

export interface Line {
  exercise: Exercise;
  rule: ScoreRule;
  entries: { entry: Entry; score: EntryScore }[];
}

const reviewMonths = [1, 3, 6];

/** One for each score of each measure: two measures, two scales or two series are never one line. */
export const measureSeries = (entries: readonly Entry[], around: Around): MeasureSeries[] =>
  linesOf(entries.filter(({ exercise }) => exercise.locked)).flatMap((line) => {
    const range = scoreRange(line.rule, line.exercise);
    return range === null ? [] : [seriesOf(line, { ...around, ...range })];
  });

export function linesOf(entries: readonly Entry[]): Line[] {
  const lines = new Map<string, Line>();
  for (const entry of entries)
    for (const score of entry.scores) {
      const rule = ruleOf(entry.exercise, score);
      if (!rule) continue;
      const { slug, series } = entry.exercise;
      const name = `${slug} ${series} ${rule.id}`;
      const before = lines.get(name)?.entries ?? [];
      // The newest version speaks for the line: its words, its bands.
      lines.set(name, { exercise: entry.exercise, rule, entries: [...before, { entry, score }] });
    }
  return [...lines.values()];
}

/** As it stands in the version that was answered, or as it was written since then. */
function ruleOf({ slug, version, scores }: Exercise, score: EntryScore): ScoreRule | undefined {
  const today = measureBySlug(slug)?.scores ?? shellBySlug(slug)?.scores ?? [];
  const isIt = (rule: ScoreRule) => rule.id === score.rule;
  return (
    [...scores, ...today].find(
      (rule) => isIt(rule) && (rule.version ?? version) === score.version,
    ) ?? scores.find(isIt)
  );
}

function seriesOf(
  { exercise, rule, entries }: Line,
  { min, max, ...around }: Around & { min: number; max: number },
): MeasureSeries {
  const said = saidOf({ exercise, rule, entries }, { min, max, ...around });
  const points = rule.change ? pointsOf(rule.change) : null;
  return {
    measure: exercise.slug,
    title: exercise.title,
    series: exercise.series,
    rule: rule.id,
    label: rule.label,
    direction: rule.direction,
    min,
    max,
    everyDays: daysOf(exercise.cadence.every),
    bands: (rule.bands ?? []).map(({ min: from, label: words, source }) => ({
      from,
      words,
      source,
    })),
    scores: entries.map(({ entry, score }) => scoreOn(entry, score, rule)),
    noise:
      points === null || !rule.change
        ? null
        : {
            points,
            pointsAre: rule.change.rc_points === null ? 'computed' : 'published',
            inputs: rule.change,
          },
    ...said,
  };
}

/** Everything that a number is made of. */
const partsOf = (rule: ScoreRule): string[] => [
  ...rule.items.map(({ ref }) => ref),
  ...rule.missing.never_estimate_without,
];

/**
 * A total only where everything in it is shared. Where something of the answer is kept, what is not
 * there may be blank or kept: which of both, nothing here tells.
 */
const isWhole = ({ answers, kept }: Entry, rule: ScoreRule): boolean =>
  kept === 0 || partsOf(rule).every((item) => Object.hasOwn(answers, item));

export function scoreOn(entry: Entry, score: EntryScore, rule: ScoreRule): ProgressScore {
  const { on } = entry;
  if (!isWhole(entry, rule))
    return {
      on,
      value: null,
      exactness: 'none',
      answered: null,
      of: rule.items.length,
      band: null,
      why: 'not-all-shared',
    };
  const { value, exactness, answered, of, band, why } = score;
  return { on, value, exactness, answered, of, band, why };
}

type Said = Pick<MeasureSeries, 'first' | 'reviews' | 'inARow'>;

/**
 * The window of the first score is from the agreement on this measure to the second session after it,
 * and the reviews are one, three and six months after the agreement.
 */
function saidOf(
  { rule, entries }: Line,
  { today, sessions, min, max }: Around & { min: number; max: number },
): Said {
  const from = entries.map(({ entry }) => entry.agreedOn).toSorted()[0];
  if (!rule.change || from === undefined) return { first: null, reviews: [], inARow: null };
  const until = sessions.filter((day) => day >= from)[1] ?? null;
  const scores = entries.map(({ entry, score }) => measured(entry, score, rule));
  const reviews = reviewMonths.map((month) => ({ month, on: addMonths(from, month) }));
  const shown = changeToShow(
    { scores, window: { from, until }, reviews, today },
    { direction: rule.direction, change: rule.change, range: { min, max } },
  );
  return said(shown, scores);
}

function measured(entry: Entry, score: EntryScore, rule: ScoreRule): MeasuredScore {
  const { exactness, value } = scoreOn(entry, score, rule);
  const { slug, series, lang } = entry.exercise;
  return {
    measure: slug,
    series,
    lang,
    rule: score.rule,
    ruleVersion: score.version,
    exactness,
    value,
    on: entry.on,
  };
}

function said({ first, reviews, inARow }: ChangeToShow, scores: readonly MeasuredScore[]): Said {
  const last = scores.at(-1)?.on ?? '';
  return {
    first: first === null || first.value === null ? null : { on: first.on, value: first.value },
    reviews: reviews.flatMap(({ month, score, change }) =>
      words(change, score.on).map((one) => ({ ...one, month })),
    ),
    inARow: (inARow && words(inARow, last)[0]) ?? null,
  };
}

const words = (change: ReliableChange, on: string) =>
  change.verdict === null
    ? []
    : [{ verdict: change.verdict, first: change.first, now: change.now, on }];

/** `P2W` in days; a month when a rhythm is not said. */
export const daysOf = (every = 'P1M'): number => {
  const [, count = '1', unit = 'M'] = /^P(\d+)([DWM])$/.exec(every) ?? [];
  return Number(count) * ({ D: 1, W: 7, M: 31 }[unit] ?? 31);
};
