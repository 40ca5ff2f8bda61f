import type { CurrentDraftItem } from '@selfward/contract';
import {
  checkAnswerAt,
  isAnswered,
  type AnswerFault,
  type AnswerValue,
  type Exercise,
} from '@selfward/domain';
import { ApiProblem, isPassing, reasonOf, Unreachable } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import type { Draft } from './draft-store.ts';
import type { SaveState } from '../../ui/save-line.tsx';

/** One item on its way: what is on the screen, what the account has, and what stands between. */
export interface Line {
  value: AnswerValue | null;
  /** The account's revision that `value` builds on; 0 before the first save. */
  revision: number;
  /** Counts changes, so that an answer that comes late is not taken for a newer one. */
  change: number;
  isDirty: boolean;
  isOnDevice: boolean;
  /** Since when something waits to be sent. */
  dirtySince: number | null;
  failure: unknown;
  fault: AnswerFault | null;
  conflict: CurrentDraftItem | null;
  /** Came back from this device and is not in the account yet. */
  isRestored: boolean;
  aside: AnswerValue | null;
}

export const freshLine = (value: AnswerValue | null, revision: number): Line => ({
  value,
  revision,
  change: 0,
  isDirty: false,
  isOnDevice: false,
  dirtySince: null,
  failure: null,
  fault: null,
  conflict: null,
  isRestored: false,
  aside: null,
});

/** A draft of this device: on top of what the account has, or beside it when that is another one. */
export const restored = (line: Line, { value, revision }: Draft): Partial<Line> => ({
  value,
  isDirty: true,
  isOnDevice: true,
  isRestored: true,
  conflict:
    revision === line.revision ? null : { revision: line.revision, value: line.value, device: '' },
});

export const canBeSent = (line: Line): boolean =>
  line.isDirty && line.fault === null && line.conflict === null;

/** What no server could keep; found here, so that the words stay and the person is told. */
export function faultOf(exercise: Exercise, path: string, value: AnswerValue | null) {
  if (value === null) return null;
  const [first] = checkAnswerAt(exercise, path, value);
  return first?.detail ?? null;
}

/** Never "saved" before the account has said so. */
export function saveStateOf(line: Line, isSignedOut: boolean): SaveState {
  if (line.fault !== null) return { kind: 'wrong', reason: inWords(line.fault) };
  if (line.conflict !== null) return { kind: 'wrong', reason: t('answer-fault.conflict') };
  if (!line.isDirty || isOpenedRow(line)) return atRest(line);
  if (isSignedOut && line.isOnDevice) return { kind: 'device', because: 'signed-out' };
  if (line.failure === null) return { kind: 'saving' };
  if (!isPassing(line.failure) || !line.isOnDevice)
    return { kind: 'wrong', reason: reasonOf(line.failure), mayRetry: true };
  return { kind: 'device', because: becauseOf(line.failure) };
}

const atRest = ({ revision }: Line): SaveState => ({ kind: revision > 0 ? 'saved' : 'untouched' });

/** A row that somebody opened and has not written in is on its way too, and nothing is said of it. */
const isOpenedRow = ({ revision, failure, value }: Line): boolean =>
  revision === 0 && failure === null && !hasWords(value);

/** Of entries only their number stands here; the words of each stand in places of their own. */
const hasWords = (value: AnswerValue | null): boolean =>
  value !== null && isAnswered(value) && !(typeof value === 'object' && 'entries' in value);

function becauseOf(failure: unknown): 'offline' | 'unreachable' | 'signed-out' {
  if (failure instanceof ApiProblem && failure.is('not-signed-in')) return 'signed-out';
  return failure instanceof Unreachable && failure.reason === 'offline' ? 'offline' : 'unreachable';
}

const rank = { wrong: 4, device: 3, saving: 2, saved: 1, untouched: 0 } as const;

/** Several lines on one screen: the one that needs a word most. */
export const worst = (states: readonly SaveState[]): SaveState =>
  states.reduce((one, other) => (rank[other.kind] > rank[one.kind] ? other : one), {
    kind: 'untouched',
  });

function inWords(fault: AnswerFault): string {
  if (fault === 'too-long') return t('answer-fault.too-long');
  if (fault === 'not-storable') return t('answer-fault.not-storable');
  return fault === 'too-many' ? t('answer-fault.too-many') : t('answer-fault.other');
}

export const isSame = (one: AnswerValue | null, other: AnswerValue | null): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([key, inner]) => [key, sorted(inner)]);
}
