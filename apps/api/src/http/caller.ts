import type { Role } from '@selfward/domain';

/** Somebody signed in, before any practice is named. */
export interface Person {
  userId: string;
  signInId: string;
  requestId: string;
}

/** Somebody signed in, in one practice, in the role that the path asks for. */
export interface Caller extends Person {
  practiceId: string;
  memberId: string;
  role: Role;
}

/** A client calls about their own record only. */
export interface ClientCaller extends Caller {
  role: 'client';
  clientId: string;
}
