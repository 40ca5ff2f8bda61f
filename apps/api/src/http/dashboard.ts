import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.ts';

const forEver = 'public, max-age=31536000, immutable';

/**
 * The built dashboard, on the same origin as the API. Every path that is neither a file nor the API's
 * is one of its pages. File names in assets/ carry a hash, so they never change.
 */
export async function serveDashboard(fastify: FastifyInstance, root: string): Promise<void> {
  const index = path.join(root, 'index.html');
  if (!existsSync(index)) throw new Refusal(`The dashboard is not built: ${index} is missing.`);
  const page = readFileSync(index, 'utf8');
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header('cache-control', isHashed ? forEver : 'no-cache');
    },
  });
  fastify.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
