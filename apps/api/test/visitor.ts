import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import supertest, { type Test } from 'supertest';
import type { Api, Incoming } from './api.ts';

type Headers = Record<string, string>;

/**
 * A browser with somebody's cookie. Sends what a browser sends, because the API asks for it; paths
 * that do not begin with a slash are inside the visitor's practice.
 */
export class Visitor {
  constructor(
    private readonly api: Api,
    readonly practiceId: string,
    readonly cookie: string | undefined,
  ) {}

  get(path: string, headers: Headers = {}): Test {
    return this.send('get', path, headers);
  }

  /** With an Idempotency-Key of its own, unless one is given. */
  post(path: string, body?: object, headers: Headers = {}): Test {
    const all = { 'Idempotency-Key': randomUUID(), ...headers };
    const request = this.send('post', path, all);
    return body === undefined ? request : request.send(Object(body));
  }

  put(path: string, body: object, headers: Headers = {}): Test {
    return this.send('put', path, headers).send(body);
  }

  delete(path: string, headers: Headers = {}): Test {
    return this.send('delete', path, headers);
  }

  /** The same person in another practice's paths. */
  in(practiceId: string): Visitor {
    return new Visitor(this.api, practiceId, this.cookie);
  }

  private send(method: 'get' | 'post' | 'put' | 'delete', path: string, headers: Headers): Test {
    const url = path.startsWith('/') ? path : `/api/practices/${this.practiceId}/${path}`;
    const { origin } = this.api;
    const request = supertest(origin)[method](url).set({ 'Sec-Fetch-Site': 'same-origin' });
    if (method !== 'get') request.set({ Origin: origin });
    if (this.cookie !== undefined) request.set({ Cookie: this.cookie });
    return request.set(headers);
  }
}

/** Hundreds of requests need no connection each. */
const kept = new Agent({ keepAlive: true });

/** The same request once more, to the letter. */
export function again(api: Api, { method, url, headers, body }: Incoming): Test {
  const names = ['cookie', 'origin', 'sec-fetch-site', 'if-match', 'idempotency-key'];
  const request = supertest(api.origin)[verbs[method] ?? 'get'](url).agent(kept);
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string') request.set(name, value);
  }
  if (body === undefined || body === null) return request;
  return request.set('Content-Type', 'application/json').send(JSON.stringify(body));
}

const verbs: Record<string, 'get' | 'post' | 'put' | 'delete'> = {
  POST: 'post',
  PUT: 'put',
  DELETE: 'delete',
};

/** If-Match of a revision. */
export const ifMatch = (revision: number): Headers => ({ 'If-Match': `"${revision}"` });

/** The name=value part of the cookie that an answer set. */
export function cookieOf(
  answer: { headers: Record<string, unknown> },
  kind = 'sid',
): string | undefined {
  const set = answer.headers['set-cookie'];
  const cookies = Array.isArray(set) ? set.map(String) : [];
  return cookies.find((cookie) => cookie.startsWith(`__Host-${kind}-`))?.split(';')[0];
}
