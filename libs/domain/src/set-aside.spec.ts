import { RuleBroken } from './rule-broken.ts';
import { openAgain, setAside } from './set-aside.ts';

describe('not done is an answer', () => {
  it.each([
    ['open', 'set_aside', 'open'],
    ['set_aside', 'set_aside', 'open'],
  ] as const)('%s: set aside it is %s, opened again %s', (state, aside, again) => {
    expect(setAside({ state, assignment: 'agreed' })).toBe(aside);
    expect(openAgain({ state, assignment: 'agreed' })).toBe(again);
  });

  it.each([
    ['done', 'already-finished'],
    ['ended', 'assignment-ended'],
  ] as const)('%s stays as it is: %s', (state, rule) => {
    expect(() => setAside({ state, assignment: 'agreed' })).toThrow(new RuleBroken(rule));
    expect(() => openAgain({ state, assignment: 'agreed' })).toThrow(new RuleBroken(rule));
  });
});
