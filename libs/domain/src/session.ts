import { RuleBroken } from './rule-broken.ts';
import { undoSeconds } from './sharing.ts';

export const sessionStates = ['planned', 'running', 'finished', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

export const sessionPlaces = ['room', 'phone', 'video'] as const;
export type SessionPlace = (typeof sessionPlaces)[number];

/** Where a session stands by the clock. Nobody has to say "finished" for it to be over. */
export const sessionPhases = ['coming', 'running', 'over', 'cancelled'] as const;
export type SessionPhase = (typeof sessionPhases)[number];

/** A session counts as running this long before and after its planned time. */
export const minutesBefore = 10;
export const minutesAfter = 30;

export const usualMinutes = 50;

export interface SessionTimes {
  state: SessionState;
  startsAt: Date;
  endsAt: Date;
  startedAt: Date | null;
}

const minute = 60_000;

export function phaseOf(session: SessionTimes, now: Date): SessionPhase {
  if (session.state === 'cancelled') return 'cancelled';
  if (session.state === 'finished' || hasEnded(session, now)) return 'over';
  const opens = session.startsAt.getTime() - minutesBefore * minute;
  return session.state === 'running' || now.getTime() >= opens ? 'running' : 'coming';
}

/** Begun late, it may last as long as was planned; a forgotten one ends by itself. */
function hasEnded({ startsAt, endsAt, startedAt }: SessionTimes, now: Date): boolean {
  const late = Math.max(0, (startedAt?.getTime() ?? 0) - startsAt.getTime());
  return now.getTime() > endsAt.getTime() + late + minutesAfter * minute;
}

/** "We are meeting": earlier or later than planned is as good. */
export function startSession({ state }: SessionTimes): SessionState {
  if (state !== 'planned') throw new RuleBroken('session-not-planned');
  return 'running';
}

/** What was planned and took place needs no start to be finished. */
export function finishSession(session: SessionTimes, now: Date): SessionState {
  if (session.state === 'finished' || session.state === 'cancelled')
    throw new RuleBroken('session-closed');
  if (phaseOf(session, now) === 'coming') throw new RuleBroken('session-not-begun');
  return 'finished';
}

export function cancelSession({ state }: SessionTimes): SessionState {
  if (state !== 'planned') throw new RuleBroken('session-not-planned');
  return 'cancelled';
}

export function requireMovable({ state }: SessionTimes): void {
  if (state !== 'planned') throw new RuleBroken('session-not-planned');
}

/** Only what has been, or is under way, can have or need no note. */
export function requireNotable(session: SessionTimes, now: Date): void {
  if (session.state === 'cancelled') throw new RuleBroken('session-closed');
  if (phaseOf(session, now) === 'coming') throw new RuleBroken('session-not-begun');
}

export interface LastAct extends SessionTimes {
  /** When it was started, finished or cancelled last. */
  actedAt: Date | null;
  /** False for "start a session" with nobody having planned it. */
  wasPlanned: boolean;
}

/** Takes back starting, finishing or cancelling, within ten seconds. */
export function undoSession(session: LastAct, now: Date): SessionState {
  const { state, actedAt, startedAt, wasPlanned } = session;
  const isOpen = actedAt && now.getTime() <= actedAt.getTime() + undoSeconds * 1000;
  if (!isOpen || state === 'planned') throw new RuleBroken('undo-over');
  if (state === 'finished' && startedAt) return 'running';
  return wasPlanned ? 'planned' : 'cancelled';
}
