import { acknowledge, asksForHelp, raisedAgain, safetyAnswer, see } from './flag.ts';
import type { Item } from './exercise-item.ts';
import { RuleBroken } from './rule-broken.ts';

const item: Item = {
  id: 'q9',
  type: 'scale',
  text: 'Thoughts',
  safety: true,
  scale: {
    kind: 'likert',
    points: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'].map(
      (text, value) => ({ text, value }),
    ),
  },
};
const choice: Item = {
  id: 'c',
  type: 'choice_one',
  text: 'Thoughts',
  safety: true,
  options: [
    { code: 'no', text: 'No', value: 0 },
    { code: 'yes', text: 'Yes', value: 1 },
    { code: 'unsure', text: 'I do not know' },
  ],
};

describe('an answer about self-harm', () => {
  it.each([
    [0, 'Not at all', false],
    [1, 'Several days', true],
    [2, 'More than half the days', true],
    [3, 'Nearly every day', true],
  ])('of %s is "%s"', (value, text, asks) => {
    const answer = safetyAnswer(item, value);
    expect([answer, asksForHelp(answer)]).toEqual([{ text, value }, asks]);
  });

  it('is read from a choice as well, and an option without a number is above none', () => {
    expect(asksForHelp(safetyAnswer(choice, { code: 'no' }))).toBe(false);
    expect(asksForHelp(safetyAnswer(choice, { code: 'yes' }))).toBe(true);
    expect(asksForHelp(safetyAnswer(choice, { code: 'unsure' }))).toBe(true);
  });

  it('that was cleared, or is none, asks for nothing', () => {
    for (const value of [null, 'words', { code: 'no such' }])
      expect(safetyAnswer(choice, value)).toBeNull();
    expect(asksForHelp(safetyAnswer(item, null))).toBe(false);
  });
});

describe('a flag', () => {
  it('is raised once while it waits, and again whenever an answer comes after somebody looked', () => {
    expect(
      [null, 'new', 'seen', 'acted', 'closed'].map((before) =>
        raisedAgain(states.find((state) => state === before) ?? null),
      ),
    ).toEqual(['raised', null, 'raised-again', 'raised-again', 'raised-again']);
  });
  const states = ['new', 'seen', 'acted', 'closed'] as const;

  it('is seen once, and waits on', () => {
    expect(states.map(see)).toEqual(['seen', null, null, null]);
  });

  it('waits until somebody says what was done', () => {
    const words = '';
    expect(acknowledge('new', { did: ['spoke'], words, closes: false })).toBe('acted');
    expect(acknowledge('acted', { did: ['known'], words, closes: true })).toBe('closed');
    const refused = (
      did: Parameters<typeof acknowledge>[1]['did'],
      state: 'new' | 'closed' = 'new',
    ) => {
      try {
        return acknowledge(state, { did, words: ' ', closes: true });
      } catch (error) {
        return error instanceof RuleBroken ? error.rule : 'unknown';
      }
    };
    expect([refused([]), refused(['other', 'spoke']), refused(['spoke'], 'closed')]).toEqual([
      'flag-needs-deed',
      'flag-needs-deed',
      'flag-closed',
    ]);
  });
});
