import type { Answers } from './answers.ts';
import type { ScoreRule } from './exercise.ts';
import type { ChoiceOneItem, Item } from './exercise-item.ts';
import { scoreOf, scoresOf, type Score } from './scoring.ts';
import { scoreRange } from './scoring-combine.ts';
import { isScorable, valueRangeOf } from './scoring-values.ts';
import { anExercise } from './testing/an-exercise.ts';
import { aLine, aRule, aScored } from './testing/a-scored-exercise.ts';

const answersOf = (values: readonly (number | null)[]): Answers =>
  Object.fromEntries(
    values.flatMap((value, at) => (value === null ? [] : [[`q${at + 1}`, value]])),
  );

const score = (values: readonly (number | null)[], more: Partial<ScoreRule> = {}): Score => {
  const [rule, exercise] = aScored(values.length, more);
  return scoreOf(rule, exercise, answersOf(values));
};
const estimate = (least: number | null, without: string[] = []) => ({
  missing: { estimate_if_at_least: least, never_estimate_without: without },
});
const band = (min: number, max: number, label: string) => ({ min, max, label, source: 'A source' });

describe('a score', () => {
  it.each<[ScoreRule['combine'], number]>([
    ['sum', 6],
    ['mean', 1.5],
    ['mean_times_n', 6],
  ])('is the %s of what was answered', (combine, value) =>
    expect(score([0, 1, 2, 3], { combine, decimals: 1 })).toMatchObject({
      value,
      exactness: 'exact',
      answered: 4,
      of: 4,
      missing: [],
    }),
  );

  it('weighs an item before it is combined', () => {
    const items = [{ ref: 'q1', weight: 3 }, { ref: 'q2' }];
    expect(score([2, 1], { items }).value).toBe(7);
    expect(score([2, 1], { items, combine: 'mean', decimals: 2 }).value).toBe(1.75);
  });

  it('reverses an item before it is weighted: lowest and highest change places', () => {
    const items = [{ ref: 'q1', reverse: { min: 0, max: 3 }, weight: 2 }, { ref: 'q2' }];
    expect(score([0, 1], { items }).value).toBe(7);
    expect(score([3, 1], { items }).value).toBe(1);
  });

  it('reverses around the middle of a scale that does not begin at zero', () => {
    const exercise = anExercise([aLine('q1', [1, 2, 3, 4])]);
    const rule = aRule([], { items: [{ ref: 'q1', reverse: { min: 1, max: 4 } }] });
    expect([1, 2, 3, 4].map((q1) => scoreOf(rule, exercise, { q1 }).value)).toEqual([4, 3, 2, 1]);
    expect(scoreRange(rule, exercise)).toEqual({ min: 1, max: 4 });
  });

  it('carries the version of its rule and its direction', () => {
    expect(score([1], { version: '1.4.0' })).toMatchObject({ ruleVersion: '1.4.0' });
    expect(score([1], { direction: 'higher_better' })).toMatchObject({
      rule: 'total',
      direction: 'higher_better',
    });
  });

  it('of a rule without a version has that of its exercise', () => {
    const [rule, exercise] = aScored(1);
    const { version: _, ...bare } = rule;
    expect(scoreOf(bare, exercise, { q1: 1 }).ruleVersion).toBe('2.1.0');
  });

  it('reads the value of an option, and that of a line under a heading', () => {
    const options = [
      { code: 'no', text: 'No', value: 0 },
      { code: 'yes', text: 'Yes', value: 4 },
      { code: 'not-mine', text: 'Does not apply' },
    ];
    const choice: Item = { id: 'q1', type: 'choice_one', text: 'A', options };
    const group: Item = { id: 'g', type: 'group', text: 'Stem', children: [choice] };
    const given = (code: string) => scoreOf(aRule(['q1']), anExercise([group]), { q1: { code } });
    expect(given('yes').value).toBe(4);
    expect(given('no').value).toBe(0);
    expect(given('not-mine')).toMatchObject({ value: null, why: 'too-few', missing: ['q1'] });
  });

  it('is made for every rule of an exercise', () => {
    const exercise = anExercise([aLine('q1', [0, 1]), aLine('q2', [0, 1])], {
      scores: [aRule(['q1']), aRule(['q2'], { id: 'other' })],
    });
    expect(scoresOf(exercise, { q1: 1 }).map(({ rule, value }) => [rule, value])).toEqual([
      ['total', 1],
      ['other', null],
    ]);
  });
});

describe('a missing answer', () => {
  it('leaves no score where the rule allows no estimate', () =>
    expect(score([3, 3, 3, null])).toMatchObject({
      value: null,
      exactness: 'none',
      why: 'too-few',
      answered: 3,
      of: 4,
      missing: ['q4'],
    }));

  it('makes an estimate of the mean of the others, marked as one', () => {
    expect(score([3, 3, 3, null], estimate(3))).toMatchObject({ value: 12, exactness: 'estimate' });
    expect(score([3, 2, 3, null], { ...estimate(3), combine: 'mean', decimals: 2 })).toMatchObject({
      value: 2.67,
      exactness: 'estimate',
    });
    expect(
      score([3, 2, 3, null], { ...estimate(3), combine: 'mean_times_n', decimals: 1 }),
    ).toMatchObject({ value: 10.7, exactness: 'estimate' });
  });

  it('is no estimate once too many are missing', () =>
    expect(score([3, 3, null, null], estimate(3))).toMatchObject({ value: null, why: 'too-few' }));

  it('is never estimated around an item that may not be guessed', () => {
    expect(score([3, 3, 3, null], estimate(3, ['q4']))).toMatchObject({
      value: null,
      why: 'needs-item',
    });
    expect(score([null, 3, 3, 3], estimate(3, ['q4']))).toMatchObject({ value: 12 });
  });

  it('says that this item is missing before it says that too many are', () =>
    expect(score([3, null, null, null], estimate(3, ['q4']))).toMatchObject({ why: 'needs-item' }));

  it('can make an item outside of the rule a condition of an estimate', () => {
    const [rule, exercise] = aScored(3, {
      items: [{ ref: 'q1' }, { ref: 'q2' }],
      ...estimate(1, ['q3']),
    });
    expect(scoreOf(rule, exercise, { q1: 2 })).toMatchObject({ why: 'needs-item' });
    expect(scoreOf(rule, exercise, { q1: 2, q3: 0 })).toMatchObject({ value: 4 });
  });

  it('stays missing when all are', () =>
    expect(score([null, null], estimate(1))).toMatchObject({ value: null, answered: 0 }));

  it('is not estimated from items of another range', () => {
    const exercise = anExercise([aLine('q1', [0, 1]), aLine('q2', [0, 10])]);
    const rule = aRule(['q1', 'q2'], estimate(1));
    expect(scoreOf(rule, exercise, { q2: 10 })).toMatchObject({ why: 'no-common-range' });
    expect(scoreOf(rule, exercise, { q1: 1, q2: 10 })).toMatchObject({ value: 11 });
  });
});

describe('a wrong answer', () => {
  const option: ChoiceOneItem = {
    id: 'q1',
    type: 'choice_one',
    text: 'A',
    options: [{ code: 'no', text: 'No', value: 0 }],
  };
  it.each<[string, Item, { q1: Answers[string]; fault: string }]>([
    ['a value that no point has', aLine('q1', [0, 1]), { q1: 7, fault: 'out-of-range' }],
    ['half a point', aLine('q1', [0, 1]), { q1: 0.5, fault: 'out-of-range' }],
    ['a shown text', aLine('q1', [0, 1]), { q1: 'Not at all', fault: 'wrong-shape' }],
    ['no number', aLine('q1', [0, 1]), { q1: Number.NaN, fault: 'out-of-range' }],
    ['an unknown code', option, { q1: { code: 'not-at-all-sure' }, fault: 'unknown-option' }],
    ['a number for a code', option, { q1: 0, fault: 'wrong-shape' }],
    ['too much', { id: 'q1', type: 'number', text: 'A', max: 8 }, { q1: 9, fault: 'out-of-range' }],
    [
      'words',
      { id: 'q1', type: 'text_short', text: 'A' },
      { q1: 'three', fault: 'takes-no-score' },
    ],
  ])('like %s is a fault and never a zero', (_, item, { q1, fault }) => {
    const rule = aRule(['q1', 'q2'], estimate(1));
    const exercise = anExercise([item, aLine('q2', [0, 1])]);
    expect(scoreOf(rule, exercise, { q1, q2: 1 })).toMatchObject({
      value: null,
      exactness: 'none',
      why: 'faulty',
      faults: [{ ref: 'q1', fault }],
    });
  });

  it('in a rule is one too: an item that is not there, a weight that divides by zero', () => {
    const [rule, exercise] = aScored(1);
    const withItem = (item: ScoreRule['items'][number]) =>
      scoreOf({ ...rule, combine: 'mean', items: [item] }, exercise, { q1: 1 });
    expect(withItem({ ref: 'q9' })).toMatchObject({
      faults: [{ ref: 'q9', fault: 'unknown-item' }],
    });
    for (const weight of [0, -1, Infinity, NaN]) {
      expect(withItem({ ref: 'q1', weight })).toMatchObject({
        value: null,
        faults: [{ ref: 'q1', fault: 'weight' }],
      });
    }
  });

  it('of an item outside of the rule does not matter', () => {
    const [rule, exercise] = aScored(2, { items: [{ ref: 'q1' }] });
    expect(scoreOf(rule, exercise, { q1: 1, q2: 99 })).toMatchObject({ value: 1 });
  });
});

describe('a band', () => {
  const bands = [band(0, 4, 'Minimal'), band(5, 9, 'Mild')];

  it.each([
    [[3, 1, 0, 0], 'Minimal'],
    [[3, 2, 0, 0], 'Mild'],
    [[3, 3, 3, 0], 'Mild'],
  ])('of %j is %s: both ends belong to it', (values, label) =>
    expect(score(values, { bands })).toMatchObject({ band: { label, source: 'A source' } }),
  );

  it('is none above the last one, and none without a source', () => {
    expect(score([3, 3, 3, 3], { bands })).toMatchObject({ value: 12, band: null });
    expect(score([0, 0, 0, 0])).toMatchObject({ value: 0, band: null });
  });

  it('of an estimate is that of a labelled estimate; without a score there is none', () => {
    expect(score([1, 1, 1, null], { bands, ...estimate(3) })).toMatchObject({
      exactness: 'estimate',
      band: { label: 'Minimal' },
    });
    expect(score([0, 0, 0, null], { bands })).not.toHaveProperty('band');
  });
});

describe('the full scale', () => {
  it.each<[Partial<ScoreRule>, object]>([
    [{}, { min: 0, max: 9 }],
    [{ combine: 'mean' }, { min: 0, max: 3 }],
    [{ items: [{ ref: 'q1', weight: 4 }] }, { min: 0, max: 12 }],
    [{ items: [{ ref: 'q1', reverse: { min: 0, max: 3 } }] }, { min: 0, max: 3 }],
  ])('of a rule with %j is %j', (more, range) => {
    const [rule, exercise] = aScored(3, more);
    expect(scoreRange(rule, exercise)).toEqual(range);
  });

  it('is not known when a number has no end or an item is not there', () => {
    const open = anExercise([{ id: 'q1', type: 'number', text: 'Hours', min: 0 }]);
    expect(scoreRange(aRule(['q1']), open)).toBeNull();
    expect(scoreRange(aRule(['q9']), open)).toBeNull();
  });

  it('of an item comes from its points, options, bounds or slider', () => {
    const slider = { kind: 'slider', min: 0, max: 10, step: 1, low: 'a', high: 'b' } as const;
    expect(valueRangeOf(aLine('a', [4, 0, 2]))).toEqual({ min: 0, max: 4 });
    expect(valueRangeOf({ id: 'a', type: 'scale', text: '', scale: slider })).toEqual({
      min: 0,
      max: 10,
    });
    expect(valueRangeOf({ id: 'a', type: 'number', text: '', min: 1, max: 5 })).toEqual({
      min: 1,
      max: 5,
    });
    expect(isScorable({ id: 'a', type: 'yes_no', text: '' })).toBe(false);
    expect(valueRangeOf({ id: 'a', type: 'yes_no', text: '' })).toBeNull();
  });
});
