import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { roleOfArea } from '@selfward/domain';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../settings.ts';
import { AUDIENCE, type Audience } from './allow.ts';
import type { Caller, ClientCaller } from './caller.ts';
import { requireSameSite } from './cross-site.ts';
import type { LiveSignIn } from './live-sign-in.ts';
import { Problem } from './problem.ts';

/**
 * The first fence, in front of every route: who calls, in which practice, in which role. A route
 * whose controller does not say whom it is for is closed.
 */
@Injectable()
export class CallerGuard extends AuthGuard('cookie') {
  constructor(
    private readonly reflector: Reflector,
    private readonly settings: Settings,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const audience = this.reflector.get<Audience | undefined>(AUDIENCE, context.getClass());
    if (audience === undefined) throw new Problem('not-allowed');
    requireSameSite(request, this.settings.origins);
    if (audience === 'anyone') return true;
    await super.canActivate(context);
    if (audience !== 'signed-in') request.caller = callerOf(request, audience);
    return true;
  }

  /** Passport answers with an error or with nothing; both mean the same to whoever asks. */
  override handleRequest<TUser = LiveSignIn>(error: unknown, signIn: TUser): TUser {
    if (error) throw error;
    if (!signIn) throw new Problem('not-signed-in');
    return signIn;
  }
}

function callerOf(request: FastifyRequest, audience: keyof typeof roleOfArea): Caller {
  const { person, membership } = request;
  if (!person) throw new Problem('not-signed-in');
  if (!membership) throw new Problem('not-found'); // a practice of others does not exist
  const role = roleOfArea[audience];
  const { practiceId, memberId, clientId } = membership;
  if (!membership.roles.includes(role)) {
    const [held = 'client'] = membership.roles;
    request.refused = { ...person, practiceId, memberId, role: held };
    throw new Problem('not-allowed');
  }
  const caller: Caller = { ...person, practiceId, memberId, role };
  return role === 'client' ? asClient(caller, clientId) : caller;
}

function asClient(caller: Caller, clientId: string | null): ClientCaller {
  if (clientId === null) throw new Problem('not-found');
  return { ...caller, role: 'client', clientId };
}
