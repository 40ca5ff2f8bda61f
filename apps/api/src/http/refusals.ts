import { Injectable, Logger } from '@nestjs/common';
import type { ProblemCode } from '@selfward/contract';
import { asUuid } from '../database/id.ts';
import { Database } from '../database/database.ts';
import { AccessLog } from '../features/access-log/index.ts';
import type { FastifyRequest } from 'fastify';

/** Denied attempts at matter of a practice stand in its access log too: route and id, nothing else. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger(Refusals.name);

  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
  ) {}

  async note(request: FastifyRequest, code: ProblemCode): Promise<void> {
    const { params, routeOptions } = request;
    const caller = request.caller ?? request.refused;
    if (!caller || (code !== 'not-found' && code !== 'not-allowed')) return;
    const access = {
      action: 'refused',
      subject: 'route',
      subjectId: lastIdIn(params),
      clientId: null,
    } as const;
    try {
      await this.database.glance(caller, async (tx) => this.accessLog.note(tx, caller, access));
    } catch {
      this.logger.warn(`a refusal of ${routeOptions.url ?? 'a route'} could not be noted`);
    }
  }
}

function lastIdIn(params: unknown): string | null {
  if (typeof params !== 'object' || params === null) return null;
  const ids = Object.entries(params).filter(([name]) => name !== 'practiceId');
  try {
    return asUuid(ids.at(-1)?.[1]);
  } catch {
    return null;
  }
}
