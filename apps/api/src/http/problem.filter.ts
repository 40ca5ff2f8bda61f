import { isNativeError } from 'node:util/types';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import { type ProblemCode, type ProblemDetails, problems, problemType } from '@selfward/contract';
import { RuleBroken } from '@selfward/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';
import { Refusals } from './refusals.ts';

/** The only place that turns an error into an answer. No text of a person enters it, nor the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly refusals: Refusals) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const code = codeOf(error);
    if (code === 'unexpected') this.logger.error({ requestId: request.id, ...traceOf(error) });
    await this.refusals.note(request, code);
    const reply = http.getResponse<FastifyReply>();
    if (problems[code].status === 503) void reply.header('retry-after', '2');
    if (code === 'too-many-attempts') void reply.header('retry-after', '60');
    void reply
      .status(problems[code].status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(detailsOf(error, code, request.id)));
  }
}

export function detailsOf(error: unknown, code: ProblemCode, requestId: string): ProblemDetails {
  const { status, title } = problems[code];
  const extra = error instanceof Problem ? error.extra : {};
  return { type: problemType(code), title, status, instance: `urn:uuid:${requestId}`, ...extra };
}

/** Fastify's own refusals, before any route: size, media type, JSON that is none. */
const byStatus: Record<number, ProblemCode> = {
  400: 'malformed-json',
  401: 'not-signed-in',
  404: 'not-found',
  405: 'method-not-allowed',
  412: 'revision-changed',
  413: 'too-large',
  414: 'invalid-input',
  415: 'media-type',
  416: 'not-satisfiable',
  503: 'busy',
};

export function codeOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  if (error instanceof RuleBroken) return error.rule;
  const status = statusOf(error);
  const isTheirs = status >= 400 && status < 500;
  return byStatus[status] ?? (isTheirs ? 'malformed-json' : 'unexpected');
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const isObject = typeof error === 'object' && error !== null; // Fastify's errors are no native ones
  if (isObject && 'statusCode' in error) return Number(error.statusCode);
  return 500;
}

/** Name, place and SQLSTATE, but no message: drivers and parsers quote values in their messages. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!isNativeError(error)) return { error: typeof error };
  const place = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const state = 'code' in error ? { state: String(error.code) } : {};
  return { error: error.name, ...state, place: place.slice(0, 12).map((line) => line.trim()) };
}
