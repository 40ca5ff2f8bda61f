import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problems } from '@selfward/contract';
import { AppModule } from './app.module.ts';
import { serveDashboard } from './http/dashboard.ts';
import { secureHeaders, secureOutsideRoutes } from './http/headers.ts';
import { JsonLog } from './http/json-log.ts';
import { serveOpenApi } from './http/openapi.ts';
import { codeOf, detailsOf } from './http/problem.filter.ts';
import type { Settings } from './settings.ts';

/** 64 kB of text may need six times that as JSON, when every character has to be escaped. */
const bodyLimit = 512 * 1024;

/** The whole product on one port: API, dashboard, headers, one kind of error. Not listening yet. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const log = new JsonLog();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    adapterFor(settings),
    { logger: log, abortOnError: false, bodyParser: false },
  );
  return prepare(app, settings, log);
}

/** What comes before and beside the routes. Fastify's own parser, so that nothing but JSON is read. */
export async function prepare(
  app: NestFastifyApplication,
  settings: Settings,
  log: JsonLog,
): Promise<NestFastifyApplication> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, id } = request;
    const ms = Math.round(reply.elapsedTime);
    log.pino.info({ requestId: id, method, route: routeOptions.url, status: reply.statusCode, ms });
  });
  await fastify.register(cookie);
  await secureHeaders(fastify, settings);
  serveOpenApi(app);
  if (settings.dashboard) await serveDashboard(fastify, settings.dashboard);
  await app.init();
  return app;
}

export function adapterFor({ trustedProxies }: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    genReqId: () => randomUUID(),
    trustProxy: (_, hop) => hop < trustedProxies,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2000 },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const code = codeOf(error);
      secureOutsideRoutes(reply);
      void reply
        .status(problems[code].status)
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(detailsOf(error, code, request.id)));
    },
  });
}
