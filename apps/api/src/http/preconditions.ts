import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

/** The revision that the caller changed: `If-Match: "3"`, and `"0"` for what was never saved. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const sent = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (sent === undefined) throw new Problem('revision-missing');
  const revision = /^"(\d{1,9})"$/.exec(sent)?.[1];
  if (revision === undefined) throw new Problem('revision-changed');
  return Number(revision);
});

/** One key for one intention: sent again after a lost answer, it does not act twice. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{16,128}$/.test(key))
      throw new Problem('key-missing');
    return key;
  },
);

export const NeedsIfMatch = () =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'Revision that was changed, quoted.',
  });

export const NeedsIdempotencyKey = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: '16 to 128 of A-Z a-z 0-9 _ -',
  });
