import type { Role } from '@selfward/domain';
import type { Person } from './caller.ts';

/** The membership of the practice that the path names, if there is one. */
export interface PathMembership {
  practiceId: string;
  memberId: string;
  roles: readonly Role[];
  clientId: string | null;
}

/** What the cookie of a request opens. */
export interface LiveSignIn {
  person: Person;
  membership: PathMembership | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    membership?: PathMembership | undefined;
  }
}
