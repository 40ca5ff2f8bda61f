import type { Caller, Person } from '../http/caller.ts';
import { asUuid } from './id.ts';

/**
 * Who a transaction acts for. A caller is proved again inside it; a person sees their own rows
 * only; a practice alone is for jobs and for links that were already looked up.
 */
export type Scope = Caller | Person | { practiceId: string; userId?: string } | { userId: string };

/** BEGIN and its context travel as one message. */
export function beginWith(scope: Scope): string {
  const practice = 'practiceId' in scope ? asUuid(scope.practiceId) : '';
  const user = scope.userId === undefined ? '' : asUuid(scope.userId);
  return `begin; set local app.practice = '${practice}'; set local app."user" = '${user}'`;
}

export function isCaller(scope: Scope): scope is Caller {
  return 'memberId' in scope;
}
