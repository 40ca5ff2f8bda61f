import {
  type AgreementState,
  canDecline,
  decline,
  goesOn,
  requireOpen,
  requireUndo,
  requireUnfinished,
  undoUntil,
} from './assignment.ts';
import { RuleBroken } from './rule-broken.ts';

const sent: AgreementState = { state: 'agreed', occurrence: 'open', agreedHow: 'sent' };

describe('an agreement', () => {
  it.each([
    [{}, null],
    [{ occurrence: 'set_aside' }, null],
    [{ state: 'declined' }, 'assignment-declined'],
    [{ state: 'ended' }, 'assignment-ended'],
    [{ occurrence: 'done' }, 'assignment-done'],
  ] as const)('%j can be changed, ended and replaced, or is refused: %s', (change, rule) => {
    const act = () => requireUnfinished({ ...sent, ...change });
    if (rule === null) expect(act).not.toThrow();
    else expect(act).toThrow(new RuleBroken(rule));
  });

  it.each([
    ['open', 'agreed', true],
    ['done', 'agreed', true],
    ['set_aside', 'agreed', false],
    ['ended', 'agreed', false],
    ['done', 'ended', false],
    ['open', 'declined', false],
  ] as const)('where it is %s and %s, goes on: %s', (state, assignment, isGoingOn) =>
    expect(goesOn({ state, assignment })).toBe(isGoingOn),
  );

  it.each([
    [{}, null],
    [{ occurrence: 'set_aside' }, null],
    [{ agreedHow: 'room' }, 'agreed-in-the-room'],
    [{ state: 'ended' }, 'assignment-ended'],
    [{ state: 'declined' }, 'assignment-declined'],
    [{ occurrence: 'done' }, 'assignment-done'],
  ] as const)('%j can be answered "not this one", or is refused: %s', (change, rule) => {
    const agreement = { ...sent, ...change };
    expect(canDecline(agreement)).toBe(rule === null);
    if (rule === null) expect(decline(agreement)).toBe('declined');
    else expect(() => decline(agreement)).toThrow(new RuleBroken(rule));
  });

  it.each([
    ['agreed', 'open', null],
    ['agreed', 'set_aside', null],
    ['agreed', 'done', null],
    ['agreed', 'ended', 'assignment-ended'],
    ['ended', 'open', 'assignment-ended'],
    ['declined', 'open', 'assignment-declined'],
  ] as const)('%s with a time that is %s: writing is open, or refused: %s', (...cell) => {
    const [assignment, state, rule] = cell;
    const act = () => requireOpen({ assignment, state });
    if (rule === null) expect(act).not.toThrow();
    else expect(act).toThrow(new RuleBroken(rule));
  });
});

describe('undo', () => {
  const step = new Date('2026-11-24T10:00:00Z');
  const after = (milliseconds: number) => new Date(step.getTime() + milliseconds);

  it.each([
    [0, true],
    [9_999, true],
    [10_000, false],
  ])('after %i ms is open: %s', (milliseconds, isOpen) => {
    expect(undoUntil(step, after(milliseconds))).toEqual(isOpen ? after(10_000) : null);
    const act = () => requireUndo(step, after(milliseconds));
    if (isOpen) expect(act).not.toThrow();
    else expect(act).toThrow(new RuleBroken('undo-over'));
  });

  it('needs a step', () => {
    expect(undoUntil(null, step)).toBeNull();
  });
});
