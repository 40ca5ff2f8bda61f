import { Injectable } from '@nestjs/common';
import type { ChooseSize } from '@selfward/contract';
import { decline, requireUndo, requireUnfinished, RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { type AgreedRow, ClientAnswersRepository } from './client-answers.repository.ts';

/** What a client says to an agreement, apart from writing: the size, "not this one", "I have seen it". */
@Injectable()
export class ClientAnswersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly repository: ClientAnswersRepository,
  ) {}

  size(caller: ClientCaller, assignmentId: string, { size }: ChooseSize): Promise<void> {
    return this.act(caller, { assignmentId, action: 'changed' }, (tx, row) => {
      requireUnfinished(stateOf(row));
      this.repository.size(tx, caller, { assignmentId, size });
    });
  }

  decline(caller: ClientCaller, assignmentId: string): Promise<void> {
    const closedAt = this.clock.now();
    return this.act(caller, { assignmentId, action: 'declined' }, (tx, row) => {
      // Said twice is said once: the time to take it back does not begin again.
      if (row.state === 'declined') return;
      const state = decline(stateOf(row));
      this.repository.answer(tx, caller, { assignmentId, state, closedAt });
    });
  }

  undoDecline(caller: ClientCaller, assignmentId: string): Promise<void> {
    const now = this.clock.now();
    return this.act(caller, { assignmentId, action: 'undone' }, (tx, row) => {
      if (row.state !== 'declined') throw new RuleBroken('undo-over');
      requireUndo(row.closed_at, now);
      this.repository.answer(tx, caller, { assignmentId, state: 'agreed', closedAt: null });
    });
  }

  seen(caller: ClientCaller, assignmentId: string): Promise<void> {
    return this.act(caller, { assignmentId, action: 'opened' }, (tx) => {
      this.repository.seen(tx, caller, assignmentId);
    });
  }

  private act(
    caller: ClientCaller,
    { assignmentId, action }: { assignmentId: string; action: AccessAction },
    write: (tx: Transaction, row: AgreedRow) => void,
  ): Promise<void> {
    const asked = { assignmentId, now: this.clock.now() };
    return this.database.transaction(caller, async (tx) => {
      const row = await this.repository.lock(tx, caller, asked);
      if (!row) throw new Problem('not-found');
      write(tx, row);
      this.accessLog.note(tx, caller, {
        action,
        subject: 'assignment',
        subjectId: assignmentId,
        clientId: caller.clientId,
      });
    });
  }
}

const stateOf = ({ state, occurrence, agreed_how: agreedHow }: AgreedRow) => ({
  state,
  occurrence,
  agreedHow,
});
