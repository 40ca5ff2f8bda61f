import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  HttpCode,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';

export const ANSWER = 'answer';

/** For routes that answer with nothing but their status. */
export const Nothing = z.null();

/** What a route answers with. Fields that the schema does not name never leave. */
export function Answers(status: number, schema: z.ZodType): MethodDecorator {
  const body = schema === Nothing ? {} : { standardSchema: schema };
  return applyDecorators(
    HttpCode(status),
    SetMetadata(ANSWER, schema),
    ApiResponse({ status, ...body }),
  );
}

/** Every answer passes through the contract: an allow-list, so that a new column does not leak. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.reflector.get<z.ZodType | undefined>(ANSWER, context.getHandler());
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!schema || schema === Nothing) return undefined;
        const body = schema.parse(answer);
        const revision = revisionOf(body);
        if (revision !== undefined) void reply.header('etag', `"${revision}"`);
        return body;
      }),
    );
  }
}

function revisionOf(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('revision' in body)) return undefined;
  return typeof body.revision === 'number' ? body.revision : undefined;
}
