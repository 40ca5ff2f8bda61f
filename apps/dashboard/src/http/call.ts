import type { ProblemDetails } from '@selfward/contract';
import { ApiProblem, Unreachable } from './problem.ts';
import { untilSignedIn } from './signed-out.ts';

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Revision that was changed; 0 for the first save. */
  ifMatch?: number;
  /** Idempotency-Key: the same for every try of one act. */
  key?: string;
  signal?: AbortSignal;
  /** Lets the request outlive the page. The browser allows 64 kB of it. */
  keepalive?: boolean;
  /** `ask` (the default) opens the sign-in in place; `throw` is for pages before the sign-in. */
  whenSignedOut?: 'ask' | 'throw';
}

const patience = 20_000;

/** The one way to the API. The wire is trusted to match: the API parses it on the way out. */
export async function call<Answer>(path: string, request: Request = {}): Promise<Answer> {
  const response = await send(path, request);
  if (response.ok) return bodyOf(response);
  const problem = await problemOf(response);
  const isSignedOut = problem instanceof ApiProblem && problem.is('not-signed-in');
  if (!isSignedOut || request.whenSignedOut === 'throw' || request.keepalive) throw problem;
  await untilSignedIn();
  return call(path, request);
}

async function send(path: string, request: Request): Promise<Response> {
  const timeout = AbortSignal.timeout(patience);
  try {
    return await fetch(`/api/${path}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      body: request.body === undefined ? null : JSON.stringify(request.body),
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: request.keepalive ?? false,
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
    });
  } catch (failure) {
    if (request.signal?.aborted) throw failure;
    if (timeout.aborted) throw new Unreachable('timeout');
    // A browser that thinks it has a net may be wrong; one that knows it has none is not.
    throw new Unreachable(navigator.onLine ? 'unreachable' : 'offline');
  }
}

function headersOf({ body, ifMatch, key }: Request): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  };
}

async function bodyOf(response: Response) {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

/** Anything that is not problem+json came from something else on the way. */
async function problemOf(response: Response): Promise<ApiProblem | Unreachable> {
  try {
    const details: ProblemDetails = await response.json();
    return typeof details.type === 'string'
      ? new ApiProblem(details)
      : new Unreachable('unexpected');
  } catch {
    return new Unreachable('unexpected');
  }
}
