import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const readsOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A request that changes something has to come from our own page. Browsers say so in Sec-Fetch-Site
 * and Origin; whoever sends neither is not a browser with somebody's cookie, and is refused too.
 */
export function requireSameSite(request: FastifyRequest, origins: readonly string[]): void {
  if (readsOnly.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') throw new Problem('cross-site');
  const isOurs = origin !== undefined && origins.includes(origin);
  if (!isOurs && (origin !== undefined || site === undefined)) throw new Problem('cross-site');
}

/** Another name that leads here (DNS rebinding, a wrong proxy) is not this installation. */
export function isOurHost(request: FastifyRequest, origins: readonly string[]): boolean {
  return origins.some((origin) => new URL(origin).host === request.headers.host);
}
