import { compareVersions, nextVersion } from './exercise-compare.ts';
import { versionBumps } from './exercise-version-change.ts';
import { changeItem, moveItem, removeItem } from './exercise-edit.ts';
import type { Exercise, ScoreRule } from './exercise.ts';
import type { InfoItem, NumberItem } from './exercise-item.ts';
import { anExercise, feel, people, ready, room, story, tried } from './testing/an-exercise.ts';

const rule: ScoreRule = {
  id: 's',
  label: 'S',
  direction: 'neutral',
  items: [{ ref: 'room' }],
  combine: 'sum',
  missing: { estimate_if_at_least: null, never_estimate_without: [] },
  decimals: 0,
  bands: null,
};
const count: NumberItem = { id: 'count', type: 'number', text: 'How many?', unit: 'cups', max: 9 };
const before = anExercise([ready, story, tried, people, room, count], {
  closing_block: [feel],
  scores: [rule],
  version: '2.3.4',
  series: 2,
});

const options = (change: (list: typeof tried.options) => typeof tried.options) =>
  changeItem(before, 'tried', () => ({ ...tried, options: change(tried.options) }));
const scale = (more: object) =>
  changeItem(before, 'room', () => ({ ...room, scale: { ...sliderOf(), ...more } }));
const sliderOf = () => {
  if (room.scale.kind !== 'slider') throw new Error('a slider');
  return room.scale;
};
const score = (more: object): Exercise => ({
  ...before,
  scores: [{ ...rule, ...more }],
});
const item = (address: string, more: Partial<InfoItem>) =>
  changeItem(before, address, (one) => Object.assign(structuredClone(one), more));

describe('another version', () => {
  it.each<[string, Exercise, string]>([
    ['with nothing changed', structuredClone(before), 'nothing 2.3.4 in 2'],
    ['with a clearer title', { ...before, title: 'Clearer' }, 'wording 2.3.5 in 2'],
    ['with other cautions', { ...before, cautions: 'Slowly.' }, 'about 2.3.5 in 2'],
    ['with help added', item('story', { help: 'As it comes.' }), 'wording 2.3.5 in 2'],
    ['in another order', moveItem(before, 'room', 0), 'order 2.3.5 in 2'],
    [
      'with a new question',
      { ...before, items: [...before.items, { ...story, id: 'q1' }] },
      'item-added 2.4.0 in 2',
    ],
    ['without a question', removeItem(before, 'tried'), 'item-removed 2.4.0 in 2'],
    [
      'with a question hidden',
      item('tried', { show_if: { all: [{ item: 'ready', op: 'exists', value: true }] } }),
      'condition 2.4.0 in 2',
    ],
    ['with another small version', item('story', { core: false }), 'marks 2.4.0 in 2'],
    ['with a field in each entry', removeItem(before, 'people.help'), 'item-removed 2.4.0 in 2'],
    [
      'with an option more',
      options((list) => [...list, { code: 'walk', text: 'Walk' }]),
      'option-added 2.4.0 in 2',
    ],
    ['with options in another order', options((list) => list.toReversed()), 'order 2.3.5 in 2'],
    [
      'with an option said better',
      options(([one, ...list]) => (one ? [{ ...one, text: 'A rest' }, ...list] : list)),
      'option-wording 2.3.5 in 2',
    ],
    ['with an option less', options((list) => list.slice(1)), 'option-removed 3.0.0 in 3'],
    [
      'with another value behind an option',
      options(([one, ...list]) => (one ? [{ ...one, value: 3 }, ...list] : list)),
      'option-value 3.0.0 in 3',
    ],
    ['with a longer scale', scale({ max: 20 }), 'scale 3.0.0 in 3'],
    ['with another anchor', scale({ low: 'Nothing' }), 'scale 3.0.0 in 3'],
    [
      'with another unit',
      changeItem(before, 'count', () => ({ ...count, unit: 'glasses' })),
      'unit 3.0.0 in 3',
    ],
    [
      'with another kind of question',
      changeItem(before, 'room', () => ({ ...story, id: 'room' })),
      'type 3.0.0 in 3',
    ],
    ['with another way to count', score({ combine: 'mean' }), 'scoring 3.0.0 in 3'],
    ['with a score said better', score({ label: 'Room' }), 'wording 2.3.5 in 2'],
    ['without its score', { ...before, scores: [] }, 'scoring 3.0.0 in 3'],
  ])('%s', (_, after, expected) => {
    const { reasons, version, series, sameSeries } = compareVersions(before, after);
    const changes = reasons.map(({ change }) => change).join(' ') || 'nothing';
    expect(`${changes} ${version} in ${series}`).toBe(expected);
    expect(sameSeries).toBe(series === 2);
  });

  it('is another one by whatever the format holds, though nothing here has a word for it', () => {
    const codes = [{ system: 'http://loinc.org', code: '1' }];
    expect(compareVersions(before, { ...before, codes }).version).toBe('2.3.5');
    expect(compareVersions(before, item('room', { codes })).version).toBe('2.4.0');
    expect(compareVersions(before, item('room', { safety: false })).bump).toBe('none');
  });

  it('names the place of each change, and where only the author can say what it means', () => {
    const after = item('people.who', { text: 'Whom do you mean?' });
    expect(compareVersions(before, after).reasons).toEqual([
      {
        change: 'wording',
        bump: 'patch',
        place: '/items/3/children/0/text',
        address: 'people.who',
        mayChangeMeaning: true,
      },
    ]);
  });

  it('with another meaning starts a new series, though it looks like mere wording', () => {
    const after = item('room', { text: 'In the past year: how much room?' });
    expect(compareVersions(before, after).sameSeries).toBe(true);
    expect(compareVersions(before, after, { newMeaning: true })).toMatchObject({
      bump: 'major',
      series: 3,
    });
    expect(compareVersions(before, before, { newMeaning: true }).bump).toBe('none');
  });

  it('is numbered from the one before', () => {
    expect(versionBumps.map((bump) => nextVersion('1.2.3', bump))).toEqual([
      '1.2.3',
      '1.2.4',
      '1.3.0',
      '2.0.0',
    ]);
    expect(nextVersion('0.0.0', 'major')).toBe('1.0.0');
  });

  it('with a heading that begins each line is a next one too', () => {
    const group = { id: 'g', type: 'group' as const, text: 'How often', children: [story] };
    const [plain, stem] = [anExercise([group]), anExercise([{ ...group, stem: true }])];
    expect(compareVersions(plain, stem).reasons.map(({ change }) => change)).toEqual(['marks']);
  });
});
