import * as fc from 'fast-check';
import type { Answers, AnswerValue } from './answers.ts';
import { shownItems } from './compose.ts';
import type { Exercise } from './exercise.ts';
import type { Condition, Item } from './exercise-item.ts';
import { isAnswerable } from './gates.ts';
import { anExercise, ready, story } from './testing/an-exercise.ts';
import { placeOf, walkOf, type Place } from './walk.ts';

const text = (id: string, on?: Condition): Item => ({
  id,
  type: 'text_short',
  text: id,
  ...(on && { show_if: { all: [on] } }),
});
const yesNo = (id: string, on?: Condition): Item => ({ ...text(id, on), type: 'yes_no' });
const yes = (item: string): Condition => ({ item, op: '=', value: true });

const all = () => false;
const standing = (at: string) => ({ size: 'full' as const, at, isLeftOut: all });
const place = (exercise: Exercise, answers: Answers, at: string) =>
  placeOf(exercise, answers, standing(at));

describe('the place among the questions', () => {
  const no = anExercise([text('who'), yesNo('safe'), text('ask', yes('safe')), text('learned')]);

  it('is certain where nothing hangs on what is still to be answered', () =>
    expect(place(anExercise([text('a'), text('b')]), {}, 'a')).toEqual({ n: 1, of: 2, sure: 2 }));

  it('names no end that an answer can still move away', () => {
    expect(place(no, {}, 'who')).toEqual({ n: 1, of: 4, sure: 3 });
    expect(place(no, { safe: true }, 'safe')).toEqual({ n: 2, of: 4, sure: 3 });
    expect(place(no, { safe: false }, 'safe')).toEqual({ n: 2, of: 4, sure: 3 });
  });

  it('is certain once that answer lies behind', () => {
    expect(place(no, { safe: true }, 'ask')).toEqual({ n: 3, of: 4, sure: 4 });
    expect(place(no, { safe: false }, 'learned')).toEqual({ n: 3, of: 3, sure: 3 });
  });

  it('looks through a question that may not be asked to what hangs on it', () => {
    const chain = anExercise([yesNo('a'), yesNo('b', yes('a')), text('c', yes('b'))]);
    expect(place(chain, {}, 'a')).toEqual({ n: 1, of: 3, sure: 1 });
    expect(place(chain, { a: true }, 'b')).toEqual({ n: 2, of: 3, sure: 2 });
  });

  it('knows at a gate that everything behind it may stay away', () =>
    expect(place(anExercise([ready, story]), {}, 'ready')).toEqual({ n: 1, of: 2, sure: 1 }));

  it('counts of the small version what it can ask', () => {
    const core = { ...text('ask', yes('safe')), core: true };
    const small = anExercise([{ ...yesNo('safe'), core: true }, core, text('more', yes('safe'))]);
    const at = { ...standing('safe'), size: 'small' as const };
    expect(placeOf(small, {}, at)).toEqual({ n: 1, of: 2, sure: 1 });
  });

  it('leaves out what is not asked this time, and hangs nothing on it', () => {
    const later = anExercise([text('a'), yesNo('done'), text('how', yes('done'))]);
    const isLeftOut = ({ id }: Item) => id === 'done';
    expect(placeOf(later, {}, { ...standing('a'), isLeftOut })).toEqual({ n: 1, of: 1, sure: 1 });
  });

  it('counts what stands on one screen once, and what hangs on any of it is open', () => {
    const together = anExercise([text('a'), yesNo('b'), text('c', yes('b'))]);
    const isBeside = ({ id }: Item) => id === 'b';
    const at = { ...standing('a'), isBeside };
    expect(placeOf(together, {}, at)).toEqual({ n: 1, of: 2, sure: 1 });
    expect(placeOf(together, { b: true }, at)).toEqual({ n: 1, of: 2, sure: 1 });
    expect(placeOf(together, { b: true }, { ...at, at: 'c' })).toEqual({ n: 2, of: 2, sure: 2 });
  });

  it('is none for what is only to read', () =>
    expect(place(anExercise([{ id: 'i', type: 'info', text: 'I' }]), {}, 'i')).toBeNull());

  it('stays as it is when it was too much', () => {
    const closing = anExercise([text('a')], { closing_block: closed });
    const before = place(closing, {}, 'close.feel');
    expect(before).toEqual({ n: 2, of: 3, sure: 3 });
    expect(place(closing, tooMuch, 'close.feel')).toEqual(before);
    expect(place(closing, tooMuch, 'close.early')).toBeNull();
  });
});

const onTooMuch: Condition = { item: 'close.feel', op: '=', value: 'too-much' };
const tooMuch = { 'close.feel': { code: 'too-much' } };
const closed: Item[] = [
  {
    id: 'close.feel',
    type: 'choice_one',
    text: 'How are you?',
    options: [{ code: 'too-much', text: 'Too much' }],
  },
  { id: 'close.ground', type: 'info', text: 'Look around.', show_if: { all: [onTooMuch] } },
  yesNo('close.early', onTooMuch),
  text('close.useful'),
];

describe('the way through an exercise', () => {
  const exercise = anExercise([{ id: 'note', type: 'info', text: 'Read.' }, text('a')], {
    closing_block: closed,
  });
  const walk = (answers: Answers) => {
    const { path, offered } = walkOf(exercise, shownItems(exercise, answers, { size: 'full' }));
    return [path.map(({ id }) => id), offered.map(({ id }) => id)];
  };

  it('leads to the last question', () =>
    expect(walk({})).toEqual([['note', 'a', 'close.feel', 'close.useful'], []]));

  it('ends where nothing else is needed; what stands behind is an offer, in its order', () =>
    expect(walk(tooMuch)).toEqual([
      ['note', 'a', 'close.feel', 'close.ground'],
      ['close.early', 'close.useful'],
    ]));
});

describe('walking forward, whatever is answered', () => {
  const ids = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'];
  const condition = (at: number) =>
    fc.record({
      item: fc.constantFrom(...ids.slice(0, Math.max(at, 1))),
      op: fc.constantFrom('=' as const, '!=' as const, 'exists' as const),
      value: fc.boolean(),
    });
  const item = (id: string, at: number) =>
    fc
      .record({
        isInfo: fc.boolean(),
        core: fc.boolean(),
        rule: fc.option(
          fc.oneof(
            fc.array(condition(at), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
            fc
              .array(condition(at), { minLength: 1, maxLength: 2 })
              .map((every) => ({ all: every })),
          ),
        ),
      })
      .map(({ isInfo, core, rule }): Item => ({
        id,
        type: isInfo ? 'info' : 'yes_no',
        text: id,
        core,
        ...(at > 0 && rule && { show_if: rule }),
      }));
  const items = fc.tuple(fc.tuple(...ids.map(item)), fc.option(condition(2)));
  /** Two of them under a heading that has a rule of its own. */
  const grouped = (made: Item[], rule: Condition | null): Exercise => {
    const heading = { id: 'group', text: 'Group', ...(rule && { show_if: { all: [rule] } }) };
    const children = made.slice(3, 5).flatMap((one) => (one.type === 'group' ? [] : [one]));
    return anExercise([
      ...made.slice(0, 3),
      { ...heading, type: 'group', children },
      ...made.slice(5),
    ]);
  };
  const given = fc.array(fc.option(fc.boolean()), { minLength: 6, maxLength: 6 });
  const size = fc.constantFrom('full' as const, 'small' as const);

  it('the number of questions never grows, and is right where it is called certain', () =>
    fc.assert(
      fc.property(items, given, size, ([made, rule], says, of) => {
        const exercise = grouped(made, rule);
        const places: Place[] = [];
        const answers: Record<string, AnswerValue> = {};
        for (const [at, id] of ids.entries()) {
          const isThere = shownItems(exercise, answers, { size: of }).some((one) => one.id === id);
          if (!isThere) continue;
          const look = () => placeOf(exercise, answers, { size: of, at: id, isLeftOut: all });
          const before = look();
          const answer = says[at];
          const asked = made.find((one) => one.id === id);
          if (asked && isAnswerable(asked) && typeof answer === 'boolean') answers[id] = answer;
          expect(look()).toEqual(before);
          if (before) places.push(before);
        }
        places.forEach((one, index) => {
          expect(one.n).toBe(index + 1);
          expect(one.sure).toBeLessThanOrEqual(places.length);
          expect(one.of).toBeGreaterThanOrEqual(places.length);
          expect(one.of).toBeLessThanOrEqual(places[index - 1]?.of ?? one.of);
          expect(one.sure).toBeGreaterThanOrEqual(places[index - 1]?.sure ?? one.sure);
        });
      }),
      { numRuns: 500 },
    ));
});
