import { asksToBeReadFirst, isWishToBeReadFirst } from './read-first.ts';

describe('asking to be read before the session', () => {
  it.each([
    [{ 'close.early': true }, true],
    [{ read_first: true }, true],
    [{ read_first: false, 'close.early': true }, true],
    [{ 'close.early': false }, false],
    [{ read_first: 'true', first: true }, false],
    [{}, false],
  ])('%j: %s', (answers, asks) => {
    expect(asksToBeReadFirst(answers)).toBe(asks);
  });

  it.each([
    ['close.early', true],
    ['read_first', false],
    ['means', false],
  ])('%s is that wish: %s', (id, isWish) => {
    const answers = { 'close.early': true, read_first: false, means: true };
    expect(isWishToBeReadFirst(answers, id)).toBe(isWish);
  });
});
