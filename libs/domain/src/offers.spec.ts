import type { Answers } from './answers.ts';
import type { Exercise } from './exercise.ts';
import type { Item } from './exercise-item.ts';
import { earlierLines, offeredAt, offeredSlugs, offersFor } from './offers.ts';

const exercise = (slug: string, items: Item[], derived_from?: string): Exercise => ({
  slug,
  version: '1.0.0',
  series: 1,
  status: 'active',
  locked: false,
  ...(derived_from === undefined ? {} : { derived_from }),
  lang: 'en',
  texts: {},
  title: slug,
  purpose: '',
  rationale: '',
  prepare: false,
  clinician_reviewed: false,
  minutes: '1',
  themes: [],
  covers: [],
  licence: { text: '', ship_wording: true },
  cadence: { kind: 'once', text: '' },
  items,
  closing_block: [],
  scores: [],
  review: [],
});

const plan: Item[] = [
  { id: 'outside', type: 'list', text: 'Outside' },
  { id: 'permission', type: 'text_long', text: 'A sentence' },
  { id: 'review_on', type: 'date', text: 'When' },
  {
    id: 'tell',
    type: 'repeat_group',
    text: 'Whom',
    children: [{ id: 'who', type: 'text_short', text: 'Who' }],
  },
];
const offers = [
  { to: 'plan#outside', from: ['around#who', 'around#what'] },
  { to: 'plan#tell.who', from: ['people#ally'] },
  { to: 'plan#review_on', from: ['people#ally'] },
  { to: 'plan#tell', from: ['people#ally'] },
  { to: 'other#outside', from: ['around#what'] },
];

describe('an offer of earlier lines', () => {
  it('is made where lines can be written, of the exercise itself', () => {
    const here = exercise('plan', plan);
    expect(offersFor(here, offers).map(({ place }) => place)).toEqual(['outside', 'tell.who']);
    expect(offeredAt(here, offers)).toEqual(['outside', 'tell']);
    expect(offeredSlugs(here, offers)).toEqual(['around', 'people']);
    expect(offeredAt(exercise('another', plan), offers)).toEqual([]);
  });

  it('is made in a copy as far as it still asks the same', () => {
    const copy = exercise('own-1', plan.slice(1), 'plan@1.0.0');
    expect(offeredAt(copy, offers)).toEqual(['tell']);
  });

  const around = exercise('around', [
    {
      id: 'what',
      type: 'choice_many',
      text: 'What?',
      options: [
        { code: 'work', text: 'Too much work' },
        { code: 'none', text: 'Nothing', exclusive: true },
        { code: 'else', text: 'Something else', is_other: true },
      ],
    },
    { id: 'who', type: 'pairs', text: 'Who?', left: 'What', right: 'Who' },
    { id: 'why', type: 'text_long', text: 'Why?' },
    { id: 'level', type: 'scale', text: 'How?', scale: { kind: 'likert', points: [] } },
  ]);
  const linesOf = (from: string[], ...all: Answers[]) =>
    earlierLines(from, { around: all.map((answers) => ({ exercise: around, answers })) });
  const texts = (from: string[], ...all: Answers[]) =>
    linesOf(from, ...all).map(({ text }) => text);

  it.each<[string, [string, Answers, string[]]]>([
    ['words as they were written', ['why', { why: ' Because.\n' }, [' Because.\n']]],
    ['nothing of what was left blank', ['why', { why: '  ' }, []]],
    [
      'choices in the words that were chosen',
      ['what', { what: { codes: ['work'] } }, ['Too much work']],
    ],
    ['nothing of "none of these"', ['what', { what: { codes: ['none'] } }, []]],
    [
      'own words for "something else", and not the label',
      [
        'what',
        { what: { codes: ['work', 'else'], other: 'The dog' } },
        ['Too much work', 'The dog'],
      ],
    ],
    ['no label alone', ['what', { what: { codes: ['else'] } }, []]],
    [
      'each row of pairs as one line',
      [
        'who',
        {
          who: [
            { id: '1', left: 'Shifts', right: 'M.' },
            { id: '2', left: 'Noise', right: '' },
            { id: '3', left: '', right: ' ' },
          ],
        },
        ['Shifts: M.', 'Noise'],
      ],
    ],
    ['no number', ['level', { level: 3 }, []]],
    ['nothing of a question that is not there', ['gone', { gone: 'x' }, []]],
  ])('has %s', (_, [item, answers, lines]) => {
    expect(texts([`around#${item}`], answers)).toEqual(lines);
  });

  it('names each line once, from the newest answer that has it, in the order of the sources', () => {
    const found = linesOf(
      ['around#who', 'around#why'],
      { why: 'Now.' },
      { why: 'Now.', who: [{ id: '1', left: 'Shifts', right: '' }] },
      { why: 'Then.' },
    );
    expect(found).toEqual([
      { slug: 'around', answer: 1, text: 'Shifts' },
      { slug: 'around', answer: 0, text: 'Now.' },
      { slug: 'around', answer: 2, text: 'Then.' },
    ]);
    expect(earlierLines(['elsewhere#x', 'constructor#x'], {})).toEqual([]);
  });
});
