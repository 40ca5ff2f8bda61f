import type { ProblemCode, ProblemDetails } from '@selfward/contract';
import { t } from '../i18n/t.ts';

/** The API answered and said no. Codes are compared, the title is shown. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly errors: readonly { pointer: string; detail: string }[];
  /** With a 412: the version that is there now. */
  readonly current: unknown;
  readonly #type: string;

  constructor(details: ProblemDetails) {
    super(details.title);
    this.status = details.status;
    this.errors = details.errors ?? [];
    this.current = details.current;
    this.#type = details.type;
  }

  is(code: ProblemCode): boolean {
    return this.#type === `urn:problem:${code}`;
  }

  /** Complaint about one field, by its name; a pointer may begin with the `#` of a fragment. */
  about(field: string): string | undefined {
    return this.errors.find(({ pointer }) => pointer.replace('#', '') === `/${field}`)?.detail;
  }
}

/** After a 412: the version that is there now, known by a field that only its kind has. */
export const thereNow = <Kind extends object>(
  failure: unknown,
  field: keyof Kind,
): Kind | undefined => {
  const current = failure instanceof ApiProblem && failure.is('revision-changed');
  return current && isOf<Kind>(failure.current, field) ? failure.current : undefined;
};

const isOf = <Kind extends object>(current: unknown, field: keyof Kind): current is Kind =>
  typeof current === 'object' && current !== null && field in current;

/** Nothing came back, or nothing that the API wrote. */
export class Unreachable extends Error {
  readonly reason: 'offline' | 'unreachable' | 'timeout' | 'unexpected';

  constructor(reason: Unreachable['reason']) {
    super(t(`problem.${reason}`));
    this.reason = reason;
  }
}

/** True when the same request may succeed later without any change. */
export const isPassing = (failure: unknown): boolean =>
  failure instanceof Unreachable || (failure instanceof ApiProblem && passing(failure.status));

/** Busy, down, asked too often, or signed out: the words are fine, the moment is not. */
const passing = (status: number) => status >= 500 || status === 429 || status === 401;

/** One sentence for the screen. */
export const reasonOf = (failure: unknown): string =>
  failure instanceof ApiProblem || failure instanceof Unreachable
    ? failure.message
    : t('problem.unexpected');
