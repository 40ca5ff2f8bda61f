import {
  draft,
  finish,
  isOnlyLess,
  readableRevision,
  type ResponseState,
  share,
  takeBack,
  takeBackSome,
  unshare,
} from './sharing.ts';

const kept = finish(draft);
const first = share(kept, 1, false);
const later = finish(first);
const again = share(later, 2, false);

const facts = ({ state, sharedRevision, previousSharedRevision, wasShared }: ResponseState) => [
  state,
  sharedRevision,
  previousSharedRevision,
  wasShared,
];

describe('what a client does with a response', () => {
  it.each<[string, ResponseState, unknown[]]>([
    ['finishing keeps', kept, ['kept', null, null, false]],
    ['sharing binds to the revision', first, ['shared', 1, null, true]],
    ['writing on changes nothing of it', later, ['shared', 1, null, true]],
    ['sharing again remembers what was shared', again, ['shared', 2, 1, true]],
    ['and the same revision, with other answers', share(first, 1, false), ['shared', 1, 1, true]],
    ['twice within undo nobody has read', share(finish(first), 2, true), ['shared', 2, null, true]],
    ['three times: what is read stays', share(finish(again), 3, true), ['shared', 3, 1, true]],
    ['after undo is over: the newer one', share(finish(again), 3, false), ['shared', 3, 2, true]],
    ['undo of the first was never shared', unshare(first, false), ['kept', null, null, false]],
    ['undo of the second is the first again', unshare(again, true), ['shared', 1, null, true]],
    [
      'taking back some of it changes no revision',
      takeBackSome(first, false),
      ['shared', 1, null, true],
    ],
    ['nor what waits behind it', takeBackSome(again, false), ['shared', 2, null, true]],
    ['but ends what can still be undone', takeBackSome(again, true), ['shared', 1, null, true]],
    ['taking back takes back all', takeBack(again), ['kept', null, null, true]],
    [
      'and sharing after it begins anew',
      share(takeBack(first), 1, false),
      ['shared', 1, null, true],
    ],
  ])('%s', (_, response, expected) => expect(facts(response)).toEqual(expected));

  it.each<[string, ResponseState, (number | null)[]]>([
    ['kept', kept, [null, null]],
    ['shared', first, [null, 1]],
    ['shared again', again, [1, 2]],
    ['shared again twice within undo', share(finish(again), 3, true), [1, 3]],
    ['undone', unshare(again, true), [null, 1]],
    ['taken back', takeBack(again), [null, null]],
  ])('%s is read while it can be undone, and afterwards', (_, response, read) =>
    expect([true, false].map((canUndo) => readableRevision(response, canUndo))).toEqual(read),
  );

  it.each([
    [{ revision: 1, items: ['a'] }, true],
    [{ revision: 1, items: ['b', 'a'] }, false],
    [{ revision: 1, items: ['c'] }, false],
    [{ revision: 1, items: ['a', 'b', 'c'] }, false],
    [{ revision: 2, items: ['a'] }, false],
  ])('of a and b in revision 1, %j only takes something back: %s', (chosen, less) =>
    expect(isOnlyLess({ revision: 1, items: ['a', 'b'] }, chosen)).toBe(less),
  );

  it.each<[string, () => unknown, string]>([
    ['a draft', () => share(draft, 0, false), 'response-not-finished'],
    ['an earlier revision', () => share(later, 1, false), 'revision-not-current'],
    ['some of what nobody has read, back', () => takeBackSome(first, true), 'response-not-shared'],
    ['what is kept, back', () => takeBack(kept), 'response-not-shared'],
  ])('cannot share or take %s', (_, act, code) => expect(act).toThrow(code));
});
