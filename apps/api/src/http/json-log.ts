import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** One line of JSON per event, on standard error; addresses for people go to standard output. */
export class JsonLog implements LoggerService {
  readonly pino: Logger;

  constructor(level = process.env['LOG_LEVEL'] ?? 'info', to: number | string = 2) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.pino = pino(options, pino.destination({ dest: to, sync: true }));
  }

  /** Nest tells of each module and route it found; that is for whoever looks closer. */
  log(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(...line(message, rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(...line(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error(...line(message, rest));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(...line(message, rest));
  }
}

/** Nest's last argument names who speaks. */
function line(message: unknown, rest: unknown[]): [object, string?] {
  const context = rest.at(-1);
  const from = typeof context === 'string' ? { from: context } : {};
  if (typeof message === 'object' && message !== null) return [{ ...from, ...message }];
  return [from, String(message)];
}
