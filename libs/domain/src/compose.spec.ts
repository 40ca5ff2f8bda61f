import * as fc from 'fast-check';
import type { Answers, AnswerValue, ResponseSize } from './answers.ts';
import { composeAnswers, leavesOpen, shownChildren, shownItems } from './compose.ts';
import {
  anExercise,
  feel,
  ground,
  people,
  ready,
  room,
  story,
  tried,
} from './testing/an-exercise.ts';

const exercise = anExercise(
  [
    ready,
    { id: 'g', type: 'group', text: 'More', children: [story, room] },
    tried,
    {
      id: 'after',
      type: 'text_short',
      text: 'What happened later?',
      show_if: { all: [{ item: 'tried', op: '!=', value: 'nothing' }] },
    },
    {
      id: 'later',
      type: 'text_short',
      text: 'And after that?',
      show_if: { all: [{ item: 'after', op: 'exists', value: true }] },
    },
    people,
  ],
  { closing_block: [feel, ground] },
);
const yes = { ready: { code: 'yes' } };
const ids = (answers: Answers, size: ResponseSize = 'full') =>
  shownItems(exercise, answers, { size }).map(({ id }) => id);
const composed = (answers: Answers, size: ResponseSize = 'full') =>
  composeAnswers(exercise, answers, { size });

describe('the screen', () => {
  it('shows what hangs on an answer once it is there', () => {
    expect(ids({})).toEqual(['ready', 'g', 'room', 'tried', 'people', 'close.feel']);
    expect(ids(yes)).toContain('story');
    expect(ids({ tried: { codes: ['rest'] } })).toContain('after');
    expect(ids({ tried: { codes: ['nothing'] } })).not.toContain('after');
  });

  it('shows the core in the small version, and no heading without anything under it', () => {
    expect(ids({}, 'small')).toEqual(['ready', 'people', 'close.feel']);
    expect(ids(yes, 'small')).toEqual(['ready', 'g', 'story', 'people', 'close.feel']);
  });

  it('shows notes in the small version too, safety lines among them', () => {
    expect(ids({ 'close.feel': { code: 'too-much' } }, 'small')).toContain('close.ground');
  });

  it('keeps in the small version what was already written', () => {
    expect(ids({ room: 0 }, 'small')).toContain('room');
    expect(composed({ room: 0 }, 'small')).toEqual({ room: 0 });
  });

  it('hides what hangs on a hidden answer', () => {
    const written = { tried: { codes: ['nothing'] }, after: 'It faded', later: 'Again' };
    expect(ids(written)).not.toContain('later');
    expect(composed(written)).toEqual({ tried: { codes: ['nothing'] } });
  });

  it('asks each entry about itself only', () => {
    const answers = { people: { entries: ['a', 'b'] }, 'people[a].safe': 0, 'people[b].safe': 4 };
    const fields = (entry: string) => shownChildren(people, entry, answers).map(({ id }) => id);
    expect(fields('a')).toEqual(['who', 'safe', 'help']);
    expect(fields('b')).toEqual(['who', 'safe']);
  });

  it('does not ask somebody who says "not today" how it was', () => {
    expect(ids({ ready: { code: 'not-today' } })).not.toContain('close.feel');
  });
});

describe('an exercise is left open', () => {
  it.each<[string, Answers, boolean]>([
    ['by "not today"', { ready: { code: 'not-today' } }, true],
    ['not by another answer', { ready: { code: 'yes' } }, false],
    ['not by no answer', {}, false],
    ['not by the same code elsewhere', { 'close.feel': { code: 'not-today' } }, false],
  ])('%s', (_, answers, open) => expect(leavesOpen(exercise, answers)).toBe(open));
});

describe('a finished response', () => {
  it.each<[string, Answers, Answers]>([
    ['leaves blank text out', { ...yes, story: ' \n ' }, yes],
    [
      'keeps every space of a written text',
      { ...yes, story: '  a\r\n ' },
      { ...yes, story: '  a\r\n ' },
    ],
    ['keeps a zero', { room: 0 }, { room: 0 }],
    ['leaves an empty choice out', { tried: { codes: [] } }, {}],
    [
      'leaves a blank "other" out',
      { tried: { codes: ['else'], other: ' ' } },
      { tried: { codes: ['else'] } },
    ],
    [
      'puts choices in the order of the options',
      { tried: { codes: ['else', 'rest'], other: 'A cat' } },
      { tried: { codes: ['rest', 'else'], other: 'A cat' } },
    ],
    [
      'leaves entries without an answer out, and what belongs to no entry',
      {
        people: { entries: ['a', 'b'] },
        'people[a].who': '',
        'people[b].who': 'M',
        'people[c].who': 'X',
      },
      { people: { entries: ['b'] }, 'people[b].who': 'M' },
    ],
    ['leaves out a group without entries', { people: { entries: ['a'] } }, {}],
    [
      'leaves out what its entry does not ask',
      { people: { entries: ['a'] }, 'people[a].safe': 4, 'people[a].help': 'Somebody' },
      { people: { entries: ['a'] }, 'people[a].safe': 4 },
    ],
    ['leaves out what the exercise does not have', { stranger: 'x', constructor: 'y' }, {}],
  ])('%s', (_, given, held) => expect(composed(given)).toStrictEqual(held));

  it('drops blank rows and keeps half a pair', () => {
    const pairs = anExercise([{ id: 'p', type: 'pairs', text: 'P', left: 'L', right: 'R' }]);
    const rows = [
      { id: 'a', left: '', right: ' ' },
      { id: 'b', left: 'Rest', right: '' },
    ];
    expect(composeAnswers(pairs, { p: rows }, { size: 'full' })).toEqual({ p: [rows[1]] });
  });

  it('keeps regions in the order of the body, each with its follow-ups', () => {
    const map = anExercise([
      {
        id: 'map',
        type: 'body_map',
        text: 'Where?',
        options: [
          { code: 'jaw', text: 'Jaw' },
          { code: 'hips', text: 'Hips' },
        ],
        children: [{ id: 'like', type: 'text_short', text: 'Like what?' }],
      },
    ]);
    const given = {
      map: { regions: [{ code: 'hips' }, { code: 'jaw' }] },
      'map[hips].like': 'Tight',
    };
    expect(composeAnswers(map, given, { size: 'full' })).toStrictEqual({
      map: { regions: [{ code: 'jaw' }, { code: 'hips' }] },
      'map[hips].like': 'Tight',
    });
  });
});

describe('composing', () => {
  const text = fc.oneof(fc.constant(''), fc.constant(' '), fc.string());
  const code = (...codes: string[]) => fc.constantFrom(...codes).map((one) => ({ code: one }));
  const value: Record<string, fc.Arbitrary<AnswerValue>> = {
    ready: code('yes', 'not-today'),
    story: text,
    room: fc.nat(10),
    tried: fc.record({ codes: fc.subarray(['else', 'nothing', 'time-off', 'rest']), other: text }),
    after: text,
    later: text,
    people: fc.record({ entries: fc.subarray(['a', 'b']) }),
    'people[a].who': text,
    'people[a].safe': fc.constantFrom(0, 4),
    'people[a].help': text,
    'people[b].help': text,
    'close.feel': code('lighter', 'too-much'),
  };
  const given = fc.subarray(Object.keys(value)).chain((paths) => {
    const places = paths.map((path) => fc.tuple(fc.constant(path), value[path] ?? text));
    return fc.tuple(...places);
  });
  const anyAnswers = given.map((entries): Answers => Object.fromEntries(entries));
  const anySize = fc.constantFrom<ResponseSize>('small', 'full');

  it('gives the same, whatever the order in which answers were given', () => {
    const shuffled = given.chain((entries) => {
      const anyOrder = fc.shuffledSubarray(entries, { minLength: entries.length });
      return anyOrder.map(
        (order) => [Object.fromEntries(entries), Object.fromEntries(order)] as const,
      );
    });
    fc.assert(
      fc.property(shuffled, anySize, ([a, b], size) => {
        expect(JSON.stringify(composed(b, size))).toBe(JSON.stringify(composed(a, size)));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyAnswers, anySize, (answers, size) => {
        const once = composed(answers, size);
        expect(composed(once, size)).toStrictEqual(once);
      }),
    );
  });

  it('never loses a written answer to the size', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(composed(answers, 'small')).toStrictEqual(composed(answers, 'full'));
      }),
    );
  });
});
