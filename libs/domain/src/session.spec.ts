import {
  cancelSession,
  finishSession,
  type LastAct,
  phaseOf,
  requireMovable,
  requireNotable,
  type SessionTimes,
  startSession,
  undoSession,
} from './session.ts';

const at = (clock: string): Date => new Date(`2026-11-26T${clock}:00Z`);
const times = { startsAt: at('14:00'), endsAt: at('14:50'), startedAt: null };
const planned: SessionTimes = { ...times, state: 'planned' };
const running: SessionTimes = { ...times, state: 'running', startedAt: at('14:02') };
const late: SessionTimes = { ...running, startedAt: at('15:00') };
const early: SessionTimes = { ...running, startedAt: at('12:00') };
const finished: SessionTimes = { ...running, state: 'finished' };
const cancelled: SessionTimes = { ...times, state: 'cancelled' };

describe('a session', () => {
  it.each<[string, SessionTimes, string, string]>([
    ['planned, 11 minutes before', planned, '13:49', 'coming'],
    ['planned, 10 minutes before', planned, '13:50', 'running'],
    ['planned, at its time', planned, '14:20', 'running'],
    ['planned, 30 minutes after its end', planned, '15:20', 'running'],
    ['planned, 31 minutes after its end', planned, '15:21', 'over'],
    ['begun early', early, '12:01', 'running'],
    ['begun early and forgotten', early, '15:21', 'over'],
    ['begun an hour late', late, '16:10', 'running'],
    ['begun an hour late and forgotten', late, '16:21', 'over'],
    ['finished', finished, '14:10', 'over'],
    ['cancelled', cancelled, '14:10', 'cancelled'],
  ])('%s', (_, session, ...[clock, phase]) => expect(phaseOf(session, at(clock))).toBe(phase));

  const now = at('14:30');
  it.each<[string, () => unknown, string]>([
    ['start', () => startSession(planned), 'running'],
    ['finish one that runs', () => finishSession(running, now), 'finished'],
    ['finish one that nobody started', () => finishSession(planned, now), 'finished'],
    ['finish one that is long over', () => finishSession(planned, at('20:00')), 'finished'],
    ['cancel', () => cancelSession(planned), 'cancelled'],
  ])('can %s', (_, act, state) => expect(act()).toBe(state));

  it.each<[string, () => unknown, string]>([
    ['start what runs', () => startSession(running), 'session-not-planned'],
    ['start what was cancelled', () => startSession(cancelled), 'session-not-planned'],
    ['finish before it begins', () => finishSession(planned, at('13:00')), 'session-not-begun'],
    ['finish twice', () => finishSession(finished, now), 'session-closed'],
    ['finish what was cancelled', () => finishSession(cancelled, now), 'session-closed'],
    ['cancel what runs', () => cancelSession(running), 'session-not-planned'],
    ['cancel twice', () => cancelSession(cancelled), 'session-not-planned'],
    ['move what runs', () => requireMovable(running), 'session-not-planned'],
    ['move what is finished', () => requireMovable(finished), 'session-not-planned'],
    ['waive what is to come', () => requireNotable(planned, at('13:00')), 'session-not-begun'],
    ['waive what was cancelled', () => requireNotable(cancelled, now), 'session-closed'],
  ])('cannot %s', (_, act, rule) => expect(act).toThrow(rule));

  it('can be moved while it is planned, and needs no note once it has begun', () => {
    expect(() => requireMovable(planned)).not.toThrow();
    for (const one of [running, finished]) expect(() => requireNotable(one, now)).not.toThrow();
  });
});

describe('undo of the last act', () => {
  const acted = at('14:30');
  const act = (session: SessionTimes, wasPlanned = true): LastAct => ({
    ...session,
    actedAt: acted,
    wasPlanned,
  });
  const after = (seconds: number): Date => new Date(acted.getTime() + seconds * 1000);

  it.each<[string, LastAct, string]>([
    ['finished after a start', act(finished), 'running'],
    ['finished without a start', act({ ...finished, startedAt: null }), 'planned'],
    ['started', act(running), 'planned'],
    ['started with no plan', act(running, false), 'cancelled'],
    ['cancelled', act(cancelled), 'planned'],
  ])('of %s', (_, session, state) => expect(undoSession(session, after(10))).toBe(state));

  it.each<[string, LastAct, Date]>([
    ['ten seconds are over', act(finished), after(10.001)],
    ['nothing was done', { ...act(planned), actedAt: null }, after(1)],
    ['it was undone before', act(planned), after(1)],
  ])('is over when %s', (_, session, now) =>
    expect(() => undoSession(session, now)).toThrow('undo-over'),
  );
});
