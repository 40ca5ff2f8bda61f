import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ProblemCode, ProblemDetails } from '@selfward/contract';

/** The only error that the API throws on purpose, beside the domain's RuleBroken. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extra: Pick<ProblemDetails, 'errors' | 'current'> = {},
  ) {
    super(code);
  }
}

export function invalidInput(issues: readonly StandardSchemaV1.Issue[]): Problem {
  return new Problem('invalid-input', {
    errors: issues.map(({ path = [], message }) => ({ pointer: pointerTo(path), detail: message })),
  });
}

function pointerTo(path: NonNullable<StandardSchemaV1.Issue['path']>): string {
  const steps = path.map((step) => String(typeof step === 'object' ? step.key : step));
  return `#${steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}
