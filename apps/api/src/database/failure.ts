import { isNativeError } from 'node:util/types';
import { DatabaseError, type QueryResult } from 'pg';
import type { ProblemCode } from '@selfward/contract';
import { Problem } from '../http/problem.ts';

/** SQLSTATE of statements that came after the one that failed: they say nothing new. */
const alreadyFailed = '25P02';

const byState: Record<string, ProblemCode> = {
  SW401: 'not-signed-in',
  '22003': 'invalid-input', // a number beyond what a column holds
  '22007': 'invalid-input',
  '22008': 'invalid-input', // a day that no calendar has
  '22P02': 'invalid-input',
  '22021': 'invalid-input', // a character that PostgreSQL cannot store
  '40001': 'busy',
  '40P01': 'busy',
  '53100': 'unavailable', // disk full
  '53300': 'busy',
  '55P03': 'busy', // lock_timeout
  '57014': 'busy', // statement_timeout
};

/**
 * A pipeline whose statement failed still answers COMMIT, with the tag ROLLBACK. So every answer is
 * looked at, and anything but COMMIT is a failure.
 */
export async function requireCommitted(
  answers: readonly Promise<QueryResult>[],
  commit: Promise<QueryResult>,
): Promise<void> {
  const failures = await failuresOf([...answers, commit]);
  if (failures.length > 0) throw rootOf(failures);
  const { command } = await commit;
  if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
}

/** A service that waited sees the echo of an earlier failure; what counts is that one. */
export async function rootCause(
  error: unknown,
  answers: readonly Promise<QueryResult>[],
): Promise<unknown> {
  if (stateOf(error) !== alreadyFailed) return error;
  return rootOf([...(await failuresOf(answers)), error]);
}

async function failuresOf(answers: readonly Promise<QueryResult>[]): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(answers);
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
}

/** The first failure that is not merely the echo of another. */
function rootOf(failures: unknown[]): unknown {
  return failures.find((failure) => stateOf(failure) !== alreadyFailed) ?? failures[0];
}

export function stateOf(error: unknown): string | undefined {
  return isNativeError(error) && 'code' in error ? String(error.code) : undefined;
}

/** What the person is told; a failure without an entry stays what it is, and is logged. */
export function problemOf(error: unknown): unknown {
  if (!isNativeError(error) || error instanceof Problem) return error;
  const state = stateOf(error);
  if (state !== undefined && byState[state] !== undefined) return new Problem(byState[state]);
  return isConnectionLost(error) ? new Problem('unavailable') : error;
}

/** After this the connection is thrown away, never handed to the next request. */
export function isConnectionLost(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  const state = stateOf(error) ?? '';
  if (error instanceof DatabaseError) return /^(08|57P0|25P03|XX)/.test(state);
  return /^E[A-Z]+$/.test(state) || /connection|timeout/i.test(error.message);
}
