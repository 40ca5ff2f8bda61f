import type { EventEmitter } from 'node:events';
import { traceOf } from './http/problem.filter.ts';

interface Ways {
  log: (line: Record<string, unknown>) => void;
  /** Finish what is under way, then end. */
  leave: () => void;
}

/**
 * What nobody caught. A promise that nobody waited for has failed alone: what it belonged to was
 * answered, so Selfward goes on. After an error out of nowhere nothing is certain, so it drains and
 * ends. Neither is printed as it is: drivers quote values in their messages.
 */
export function lastResort(process: Pick<EventEmitter, 'on'>, { log, leave }: Ways): void {
  process.on('unhandledRejection', (error: unknown) => {
    log({ uncaught: 'rejection', ...traceOf(error) });
  });
  process.on('uncaughtException', (error: unknown) => {
    log({ uncaught: 'error', ...traceOf(error) });
    leave();
  });
}
