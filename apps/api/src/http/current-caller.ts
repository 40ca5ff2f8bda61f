import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller, ClientCaller, Person } from './caller.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard for every route that is not for anyone. */
    person?: Person;
    /** Set by the guard for routes of a practice. */
    caller?: Caller | ClientCaller;
    /** A member of the practice who asked for what another role is for. */
    refused?: Caller;
  }
}

const requestOf = (context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>();

export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => {
    const { caller } = requestOf(context);
    if (!caller) throw new Problem('not-signed-in');
    return caller;
  },
);

/** For controllers of the client area: a client acts on their own record only. */
export const CurrentClient = createParamDecorator(
  (_: unknown, context: ExecutionContext): ClientCaller => {
    const { caller } = requestOf(context);
    if (!caller || !('clientId' in caller)) throw new Problem('not-allowed');
    return caller;
  },
);

export const CurrentPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): Person => {
    const { person } = requestOf(context);
    if (!person) throw new Problem('not-signed-in');
    return person;
  },
);
