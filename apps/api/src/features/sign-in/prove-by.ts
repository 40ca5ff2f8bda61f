import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  mixin,
  type Type,
} from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { invalidInput } from '../../http/problem.ts';

/**
 * Passport looks at the body before the pipes do. So its shape is checked first, or a missing field
 * would be called a wrong password.
 */
export function ProveBy(strategy: 'local' | 'code', shape: z.ZodType): Type<CanActivate> {
  @Injectable()
  class ProofGuard extends AuthGuard(strategy) {
    override canActivate(context: ExecutionContext) {
      const { body } = context.switchToHttp().getRequest<FastifyRequest>();
      const { success, error } = shape.safeParse(body);
      if (!success) throw invalidInput(error.issues);
      return super.canActivate(context);
    }
  }
  return mixin(ProofGuard);
}
