import type { Exercise } from './exercise.ts';
import type { Item } from './exercise-item.ts';
import { type LogLayout, logLayoutOf, overviewItems } from './log-layout.ts';

const other = { code: 'else', text: 'Something else', is_other: true };
const where: Item = { id: 'where', type: 'choice_one', text: 'Where?', options: [other] };
const closed: Item = { id: 'kind', type: 'choice_one', text: 'Which?', options: [] };
const moment: Item = { id: 'moment', type: 'text_long', text: 'What was it?' };
const cost: Item = {
  id: 'cost',
  type: 'scale',
  text: 'How much?',
  scale: { kind: 'slider', min: 0, max: 10, step: 1, low: 'none', high: 'all' },
};
const at: Item = { id: 'at', type: 'datetime', text: 'When?' };

const exercise = (items: Item[], more: Partial<Exercise> = {}): Exercise => ({
  slug: 'a-log',
  version: '1.0.0',
  series: 1,
  status: 'active',
  locked: false,
  lang: 'en',
  texts: {},
  title: 'A log',
  purpose: '',
  rationale: '',
  prepare: false,
  clinician_reviewed: false,
  minutes: '1',
  themes: [],
  covers: [],
  licence: { text: '', ship_wording: true },
  cadence: { kind: 'log', text: '' },
  items,
  closing_block: [],
  scores: [],
  review: [],
  ...more,
});

const layout: LogLayout = {
  day: 'at',
  filters: [{ item: 'where', label: 'Place' }],
  parts: [
    { kind: 'lines', title: 'Lines', item: 'moment' },
    { kind: 'counts', of: [{ item: 'where' }] },
    { kind: 'rows', title: 'Rows', item: 'kind', rows: ['left'], words: 'moment' },
    { kind: 'dots', title: 'Dots', item: 'cost' },
    { kind: 'pairs', title: 'Pairs', note: '', first: { item: 'cost' }, second: { item: 'cost' } },
    { kind: 'table', title: 'Table', columns: [{ item: 'moment' }, { item: 'where' }] },
    { kind: 'cards', title: null, of: [{ item: 'moment' }, { item: 'gone' }] },
  ],
};
const layouts = { 'a-log': layout };
const whole = exercise([at, where, closed, moment, cost]);
const kindsOf = ({ parts }: LogLayout) => parts.map(({ kind }) => kind);

describe('the layout of a log', () => {
  it('is the one that bears its name, but for what is not asked', () => {
    const fitted = logLayoutOf(whole, layouts);
    expect({ ...fitted, parts: [] }).toEqual({ ...layout, parts: [] });
    expect(fitted.parts.slice(0, -1)).toEqual(layout.parts.slice(0, -1));
    expect(fitted.parts.at(-1)).toEqual({ kind: 'cards', title: null, of: [{ item: 'moment' }] });
  });

  it('of a copy is that of the original, as far as it still asks the same in the same way', () => {
    const text: Item = { id: 'where', type: 'text_short', text: 'Where?' };
    const copy = exercise([text, moment], { slug: 'own-1', derived_from: 'a-log@1.0.0' });
    const fitted = logLayoutOf(copy, layouts);
    expect(fitted).toEqual({
      filters: [],
      parts: [
        layout.parts[0],
        { kind: 'table', title: 'Table', columns: [{ item: 'moment' }, { item: 'where' }] },
        { kind: 'cards', title: null, of: [{ item: 'moment' }] },
      ],
    });
  });

  it.each([
    ['of a log that nobody made one for', exercise([where, closed, moment, cost], { slug: 'own' })],
    [
      'of a copy of which nothing is left',
      exercise([
        { ...where, id: 'w' },
        { ...closed, id: 'k' },
        { ...cost, id: 'c' },
      ]),
    ],
  ])('%s is plain: what names things is counted, a closed list is not', (_, log) => {
    const plain = logLayoutOf(log, layouts);
    expect(kindsOf(plain)).toEqual(['counts', 'dots', 'cards']);
    expect(plain.filters).toHaveLength(1);
    expect(plain.parts[0]).toEqual({ kind: 'counts', of: plain.filters });
  });

  it('needs of all entries what is counted, drawn or listed, and leaves the rest to the cards', () => {
    expect(overviewItems(layout).toSorted()).toEqual(['cost', 'kind', 'moment', 'where']);
    const cards: LogLayout = { filters: [], parts: layout.parts.slice(-2) };
    expect(overviewItems(cards)).toEqual([]);
  });
});
