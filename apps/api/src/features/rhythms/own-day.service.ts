import { Injectable } from '@nestjs/common';
import type { OwnDay } from '@selfward/contract';
import { withOwnDay } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { AccessLog } from '../access-log/index.ts';
import { Planning } from './planning.ts';
import { OwnDayRepository } from './own-day.repository.ts';

@Injectable()
export class OwnDayService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly planning: Planning,
    private readonly repository: OwnDayRepository,
  ) {}

  choose(caller: ClientCaller, assignmentId: string, own: OwnDay): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const asked = { assignmentId, now: this.clock.now() };
      const row = await this.repository.lock(tx, caller, asked);
      if (!row) throw new Problem('not-found');
      const rhythm = withOwnDay(row.rhythm, own);
      this.repository.change(tx, caller, { assignmentId, rhythm });
      const { clientId } = caller;
      const noted = { action: 'changed', subject: 'assignment', subjectId: assignmentId } as const;
      this.accessLog.note(tx, caller, { ...noted, clientId });
      await this.planning.client(tx, caller);
    });
  }
}
