import { Injectable } from '@nestjs/common';
import type { Pause, TakePause } from '@selfward/contract';
import { addDays } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { Planning } from '../rhythms/index.ts';
import { type OwnDays, PausesRepository } from './pauses.repository.ts';

/** The client takes a break and goes on when they like: nobody is asked. */
@Injectable()
export class PausesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly planning: Planning,
    private readonly repository: PausesRepository,
  ) {}

  async take(caller: ClientCaller, { weeks }: TakePause): Promise<Pause> {
    return this.act(caller, 'changed', (tx, own) => {
      const until = addDays(own.today, weeks * 7 - 1);
      const now = this.clock.now();
      if (own.pause_id === null)
        this.repository.add(tx, caller, {
          pauseId: newId(),
          fromDay: own.today,
          untilDay: until,
          now,
        });
      else this.repository.until(tx, caller, { pauseId: own.pause_id, untilDay: until });
      return { until };
    });
  }

  /** What was paused before today stays so: those days do not count afterwards either. */
  async goOn(caller: ClientCaller): Promise<void> {
    await this.act(caller, 'undone', (tx, { pause_id: pauseId, from_day, today }) => {
      if (pauseId === null) return;
      if (from_day === today) this.repository.erase(tx, caller, pauseId);
      else this.repository.until(tx, caller, { pauseId, untilDay: addDays(today, -1) });
    });
  }

  private act<Result>(
    caller: ClientCaller,
    action: AccessAction,
    write: (tx: Transaction, own: OwnDays) => Result,
  ): Promise<Result> {
    return this.database.transaction(caller, async (tx) => {
      const own = await this.repository.lock(tx, caller, this.clock.now());
      if (!own) throw new Problem('not-found');
      const result = write(tx, own);
      const { clientId } = caller;
      this.accessLog.note(tx, caller, { action, subject: 'pause', subjectId: clientId, clientId });
      await this.planning.client(tx, caller);
      return result;
    });
  }
}
