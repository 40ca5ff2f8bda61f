import type { ProblemCode } from '@selfward/contract';

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  ifMatch: string | null;
  key: string | null;
}

type Answer = Response | Promise<Response>;
export type Routes = Record<string, (asked: Asked) => Answer>;

export const ok = (body: unknown, status = 200): Response =>
  new Response(status === 204 ? null : JSON.stringify(body), { status });

export const refuse = (status: number, code: ProblemCode, more: object = {}): Response =>
  new Response(JSON.stringify({ type: `urn:problem:${code}`, title: code, status, ...more }), {
    status,
  });

/** Stands where the API would. `GET account/me` and the like; a `*` at the end takes the rest. */
export function fakeServer(routes: Routes) {
  const asked: Asked[] = [];
  const state = { isOffline: false, isDown: false };
  Object.defineProperty(window.navigator, 'onLine', {
    configurable: true,
    get: () => !state.isOffline,
  });
  window.fetch = async (input, init = {}) => {
    const headers = new Headers(init.headers);
    const request: Asked = {
      method: init.method ?? 'GET',
      path: String(input).replace('/api/', ''),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
      ifMatch: headers.get('If-Match'),
      key: headers.get('Idempotency-Key'),
    };
    if (state.isOffline || state.isDown) throw new TypeError('Failed to fetch');
    asked.push(request);
    const route = find(routes, `${request.method} ${request.path}`);
    return route ? route(request) : refuse(404, 'not-found');
  };
  const of = (method: string, part: string) =>
    asked.filter((one) => one.method === method && one.path.includes(part));
  return { asked, state, of };
}

function find(routes: Routes, line: string) {
  if (routes[line]) return routes[line];
  const open = Object.keys(routes).find(
    (name) => name.endsWith('*') && line.startsWith(name.slice(0, -1)),
  );
  return open === undefined ? undefined : routes[open];
}
