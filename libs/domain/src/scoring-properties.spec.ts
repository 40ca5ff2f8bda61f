import * as fc from 'fast-check';
import type { Answers } from './answers.ts';
import type { Exercise, ScoreItem, ScoreRule } from './exercise.ts';
import { reversed, scoreRange } from './scoring-combine.ts';
import { scoreOf } from './scoring.ts';
import { anExercise } from './testing/an-exercise.ts';
import { aLine, aRule } from './testing/a-scored-exercise.ts';

type Line = { values: number[]; answer: number | null; weight: number; isReversed: boolean };
type Case = { lines: Line[]; rule: ScoreRule; exercise: Exercise; answers: Answers };

const ends = { min: 1, max: 5 };
const common: fc.Arbitrary<number[]> = fc.constant([1, 2, 3, 4, 5]);
const own = fc.uniqueArray(fc.integer({ min: -5, max: 20 }), { minLength: 2, maxLength: 6 });

const aLineOf = (values: fc.Arbitrary<number[]>): fc.Arbitrary<Line> =>
  values.chain((points) =>
    fc.record({
      values: fc.constant(points),
      answer: fc.option(fc.constantFrom(...points), { freq: 3 }),
      weight: fc.integer({ min: 1, max: 4 }),
      isReversed: fc.boolean(),
    }),
  );

const itemOf = ({ values, weight, isReversed }: Line, at: number): ScoreItem => ({
  ref: `q${at}`,
  weight,
  ...(isReversed ? { reverse: { min: Math.min(...values), max: Math.max(...values) } } : {}),
});

const caseOf = (values: fc.Arbitrary<number[]>): fc.Arbitrary<Case> =>
  fc
    .record({
      lines: fc.array(aLineOf(values), { minLength: 1, maxLength: 12 }),
      combine: fc.constantFrom('sum' as const, 'mean' as const, 'mean_times_n' as const),
      decimals: fc.integer({ min: 0, max: 3 }),
      least: fc.option(fc.integer({ min: 1, max: 12 })),
      without: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 2 }),
    })
    .map(({ lines, combine, decimals, least, without }) => {
      const items = lines.map(itemOf);
      const never = without.filter((at) => at < lines.length).map((at) => `q${at}`);
      const missing = { estimate_if_at_least: least, never_estimate_without: never };
      const rule = aRule([], { items, combine, decimals, missing });
      const exercise = anExercise(lines.map((line, at) => aLine(`q${at}`, line.values)));
      return { lines, rule, exercise, answers: answersOf(lines.map(({ answer }) => answer)) };
    });

const answersOf = (given: readonly (number | null)[]): Answers =>
  Object.fromEntries(given.flatMap((value, at) => (value === null ? [] : [[`q${at}`, value]])));

const cases = fc.oneof(caseOf(common), caseOf(own));
const holds = (given: fc.Arbitrary<Case>, check: (one: Case) => void) =>
  fc.assert(fc.property(given, check), { numRuns: 1000 });

describe('whatever is scored', () => {
  it('is exact with every answer, otherwise a marked estimate or nothing', () =>
    holds(cases, ({ lines, rule, exercise, answers }) => {
      const score = scoreOf(rule, exercise, answers);
      const answered = lines.filter(({ answer }) => answer !== null).length;
      expect([score.answered, score.of]).toEqual([answered, lines.length]);
      expect(score.missing).toHaveLength(lines.length - answered);
      if (answered === lines.length) expect(score.exactness).toBe('exact');
      else expect(score.exactness).not.toBe('exact');
    }));

  it('is no estimate with fewer answers than the rule wants, or without an item it needs', () =>
    holds(cases, ({ lines, rule, exercise, answers }) => {
      const { exactness, answered, missing } = scoreOf(rule, exercise, answers);
      const { estimate_if_at_least: least, never_estimate_without: needed } = rule.missing;
      if (exactness !== 'estimate') return;
      expect(answered).toBeGreaterThanOrEqual(least ?? lines.length);
      expect(needed.filter((ref) => missing.includes(ref))).toEqual([]);
    }));

  it('stays on its full scale', () =>
    holds(cases, ({ rule, exercise, answers }) => {
      const { value } = scoreOf(rule, exercise, answers);
      const range = scoreRange(rule, exercise);
      if (value === null) return;
      expect(value).toBeGreaterThanOrEqual(range?.min ?? NaN);
      expect(value).toBeLessThanOrEqual(range?.max ?? NaN);
    }));

  it('does not depend on the order in which answers were given', () =>
    holds(cases, ({ rule, exercise, answers }) => {
      const backwards = Object.fromEntries(Object.entries(answers).toReversed());
      expect(scoreOf(rule, exercise, backwards)).toEqual(scoreOf(rule, exercise, answers));
    }));

  it('does not depend on the order of the items in its rule', () =>
    holds(cases, ({ rule, exercise, answers }) => {
      const turned = { ...rule, items: rule.items.toReversed() };
      const [one, other] = [rule, turned].map((each) => scoreOf(each, exercise, answers));
      expect([other?.value, other?.exactness]).toEqual([one?.value, one?.exactness]);
    }));

  it('never counts a missing answer as zero: an estimate is as if it had been like the others', () =>
    holds(caseOf(common), ({ lines, rule, exercise, answers }) => {
      fc.pre(scoreOf(rule, exercise, answers).exactness === 'estimate');
      for (const level of [1, 3, 5]) {
        const like = lines.map(({ isReversed }) => (isReversed ? reversed(level, ends) : level));
        const some = like.map((value, at) => (lines[at]?.answer === null ? null : value));
        const whole = scoreOf(rule, exercise, answersOf(like));
        expect(scoreOf(rule, exercise, answersOf(some)).value).toBe(whole.value);
      }
    }));

  it('as an estimated sum is the mean of what was answered, times the number of lines', () =>
    holds(caseOf(common), ({ lines, exercise, answers }) => {
      const given = lines.flatMap(({ answer }) => answer ?? []);
      const missing = { estimate_if_at_least: 1, never_estimate_without: [] };
      const rule = aRule(
        lines.map((_, at) => `q${at}`),
        { missing, decimals: 2 },
      );
      const total = given.reduce((sum, value) => sum + value, 0);
      // In whole numbers, so that the oracle rounds nothing by itself.
      const hundredths = Math.floor(
        (200 * total * lines.length + given.length) / (2 * given.length),
      );
      expect(scoreOf(rule, exercise, answers).value).toBe(
        given.length === 0 ? null : hundredths / 100,
      );
    }));

  it('is the same when the rule reverses and the answers are reversed as well', () =>
    holds(caseOf(common), ({ lines, rule, exercise, answers }) => {
      const plain = rule.items.map(({ ref, weight = 1 }) => ({ ref, weight }));
      const turning = plain.map((item) => ({ ...item, reverse: ends }));
      const turned = lines.map(({ answer }) => (answer === null ? null : reversed(answer, ends)));
      const back = turned.map((answer) => (answer === null ? null : reversed(answer, ends)));
      expect(answersOf(back)).toEqual(answers);
      expect(scoreOf({ ...rule, items: turning }, exercise, answersOf(turned))).toEqual(
        scoreOf({ ...rule, items: plain }, exercise, answers),
      );
    }));

  it('is nothing at all once a single answer is wrong', () => {
    const wrong = fc.constantFrom<Answers[string]>(99, -99, 0.5, NaN, true, 'Not at all sure', {
      code: 'not-at-all',
    });
    fc.assert(
      fc.property(cases, wrong, fc.nat(), ({ lines, rule, exercise, answers }, value, any) => {
        const ref = `q${any % lines.length}`;
        const score = scoreOf(rule, exercise, { ...answers, [ref]: value });
        expect(score).toMatchObject({ value: null, exactness: 'none', why: 'faulty' });
      }),
      { numRuns: 1000 },
    );
  });
});
