// Scores as section 2.6 of the clinical content defines them. Blank is never zero, a wrong answer is
// never scored, and what is not exact says so.

import { answerAt, isAnswered } from './answer-atoms.ts';
import type { Answers } from './answers.ts';
import type { Exercise, ScoreBand, ScoreDirection, ScoreRule } from './exercise.ts';
import { combined, readAll, type Read, type ScoreFault } from './scoring-combine.ts';
import { halfUp } from './scoring-rounding.ts';

export type WhyNoScore =
  /** At least one answer or the rule itself cannot be right; see `faults`. */
  | 'faulty'
  /** An item without which nothing may be estimated, for example one about self-harm: ask in person. */
  | 'needs-item'
  | 'too-few'
  /** Its items have different ranges, so the mean of some says nothing about the others. */
  | 'no-common-range';

type ScoreBase = {
  rule: string;
  /** Kept with the value: after a change of the rule the old score stays as it was. */
  ruleVersion: string;
  direction: ScoreDirection;
  answered: number;
  of: number;
  /** References without a value, in the order of the rule. */
  missing: string[];
};

export type Scored = ScoreBase & {
  exactness: 'exact' | 'estimate';
  value: number;
  band: ScoreBand | null;
};
export type Unscored = ScoreBase & {
  exactness: 'none';
  value: null;
  why: WhyNoScore;
  faults: ScoreFault[];
};
export type Score = Scored | Unscored;

/** Bands of the source; between two of them, and without a source, there is none. */
export const bandOf = ({ bands }: ScoreRule, value: number): ScoreBand | null =>
  bands?.find(({ min, max }) => value >= min && value <= max) ?? null;

/** Every score of a version. */
export const scoresOf = (exercise: Exercise, answers: Answers): Score[] =>
  exercise.scores.map((rule) => scoreOf(rule, exercise, answers));

/** Exact only with every answer; an estimate where the rule allows one; otherwise none, and why. */
export function scoreOf(rule: ScoreRule, exercise: Exercise, answers: Answers): Score {
  const read = readAll(rule, exercise, answers);
  const missing = read.filter(({ value }) => value === null).map(({ ref }) => ref);
  const base: ScoreBase = {
    rule: rule.id,
    ruleVersion: rule.version ?? exercise.version,
    direction: rule.direction,
    answered: read.length - missing.length,
    of: read.length,
    missing,
  };
  const faults = read.flatMap(({ ref, fault }) => (fault === null ? [] : [{ ref, fault }]));
  const why = faults.length > 0 ? 'faulty' : whyNot(rule, read, answers);
  if (why !== null) return { ...base, exactness: 'none', value: null, why, faults };
  const value = halfUp(combined(rule, read), rule.decimals);
  const exactness = missing.length === 0 ? 'exact' : 'estimate';
  return { ...base, exactness, value, band: bandOf(rule, value) };
}

function whyNot(rule: ScoreRule, read: Read[], answers: Answers): WhyNoScore | null {
  const { estimate_if_at_least: least, never_estimate_without: needed } = rule.missing;
  const answered = read.filter(({ value }) => value !== null).length;
  if (answered === 0) return 'too-few';
  if (answered === read.length) return null;
  if (!needed.every((ref) => isGiven(ref, read, answers))) return 'needs-item';
  if (least === null || answered < least) return 'too-few';
  return haveCommonRange(read) ? null : 'no-common-range';
}

function isGiven(ref: string, read: Read[], answers: Answers): boolean {
  const own = read.find((one) => one.ref === ref);
  return own === undefined ? isAnswered(answerAt(answers, ref)) : own.value !== null;
}

function haveCommonRange(read: Read[]): boolean {
  const [first] = read;
  return read.every(
    ({ range }) =>
      range !== null && range.min === first?.range?.min && range.max === first.range.max,
  );
}
