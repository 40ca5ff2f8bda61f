import { Injectable } from '@nestjs/common';
import type { OccurrenceNow, SetAside } from '@selfward/contract';
import { openAgain, setAside } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { openReason, sealReason } from './reason.ts';
import {
  type ChangedRow,
  type OccurrenceAsked,
  type OccurrenceChange,
  type OccurrenceRow,
  SetAsideRepository,
} from './set-aside.repository.ts';

type Decide = (row: OccurrenceRow, keys: Keyring) => OccurrenceChange;

/** Not done is an answer. What was written stays where it is, whichever answer it is. */
@Injectable()
export class SetAsideService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly repository: SetAsideRepository,
  ) {}

  setAside(caller: ClientCaller, asked: OccurrenceAsked, body: SetAside): Promise<OccurrenceNow> {
    const { reason, words, keepReason } = body;
    return this.change(caller, { ...asked, action: 'set_aside' }, (row, keys) => {
      const place = { occurrenceId: row.occurrence_id, revision: row.revision + 1 };
      return {
        occurrenceId: row.occurrence_id,
        state: setAside(row),
        closedAt: this.clock.now(),
        reason: reason && sealReason(keys, place, { reason, words }),
        isKept: keepReason,
      };
    });
  }

  openAgain(caller: ClientCaller, asked: OccurrenceAsked): Promise<OccurrenceNow> {
    return this.change(caller, { ...asked, action: 'undone' }, (row) => ({
      occurrenceId: row.occurrence_id,
      state: openAgain(row),
      closedAt: null,
      reason: null,
      isKept: false,
    }));
  }

  private async change(
    caller: ClientCaller,
    { action, ...occurrence }: OccurrenceAsked & { action: AccessAction },
    decide: Decide,
  ): Promise<OccurrenceNow> {
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    const asked = { ...occurrence, now: this.clock.now() };
    const { row } = await this.database.transaction(caller, async (tx) => {
      const before = await this.repository.lock(tx, caller, asked);
      if (!before) throw new Problem('not-found');
      const change = decide(before, keys);
      // Nothing to do twice: the first reason stays.
      if (change.state === before.state)
        return { row: Promise.resolve<ChangedRow | undefined>(before) };
      this.note(tx, caller, { assignmentId: occurrence.assignmentId, action });
      return { row: this.repository.change(tx, caller, change) };
    });
    return viewOf(keys, await row);
  }

  private note(
    tx: Transaction,
    caller: ClientCaller,
    { assignmentId, action }: { assignmentId: string; action: AccessAction },
  ): void {
    const { clientId } = caller;
    this.accessLog.note(tx, caller, {
      action,
      subject: 'assignment',
      subjectId: assignmentId,
      clientId,
    });
  }
}

function viewOf(keys: Keyring, row: ChangedRow | undefined): OccurrenceNow {
  if (!row) throw new Problem('not-found');
  const place = { occurrenceId: row.occurrence_id, revision: row.revision };
  const given = row.reason && openReason(keys, place, row.reason);
  return { state: row.state, given: given && { ...given, isKept: row.reason_kept } };
}
