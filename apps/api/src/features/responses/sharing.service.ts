import { Injectable } from '@nestjs/common';
import type { ClientResponse, ShareResponse } from '@selfward/contract';
import { type ResponseState, takeBack, unshare, visibleFrom } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { Once } from '../idempotency/index.ts';
import { ClientResponsesRepository, stateOf } from './client-responses.repository.ts';
import { ClientResponsesService } from './client-responses.service.ts';
import { decided, isUndo, type Sharing } from './sharing-decision.ts';
import { SharingRepository } from './sharing.repository.ts';

interface Asked {
  responseId: string;
  key: string;
  body: ShareResponse;
}

interface Step extends Pick<Sharing, 'row' | 'after' | 'now'> {
  action: 'shared' | 'took_back';
}

/** The client holds the switch: what leaves, when, and that it comes back. */
@Injectable()
export class SharingService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly repository: SharingRepository,
    private readonly responses: ClientResponsesRepository,
    private readonly views: ClientResponsesService,
  ) {}

  async share(caller: ClientCaller, { responseId, key, body }: Asked): Promise<ClientResponse> {
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const { revision } = body;
    const { view } = await this.database.transaction(caller, async (tx) => {
      const locked = this.responses.lock(tx, caller, responseId);
      const finished = this.repository.finished(tx, caller, { responseId, revision });
      const decide = async (): Promise<Sharing> => {
        const [row, text] = await Promise.all([locked, finished]);
        if (!row) throw new Problem('not-found');
        const exercise = await this.versions.within(tx, caller.practiceId, row.version_id);
        return decided({ row, text, exercise, keys, body, now: this.clock.now() });
      };
      await Promise.all([
        this.once.act(tx, caller, {
          key,
          request: { route: 'share', responseId, body },
          resourceId: responseId,
          act: async () => {
            const sharing = await decide();
            if (sharing.isLess) this.writeLess(tx, caller, sharing);
            else this.write(tx, caller, sharing);
          },
        }),
        locked,
        finished,
      ]);
      return { view: this.responses.after(tx, caller, responseId) };
    });
    return this.views.settled(caller, view);
  }

  /** Within ten seconds the undo of the last sharing; later, and when there was none before, all. */
  async takeBack(caller: ClientCaller, responseId: string): Promise<ClientResponse> {
    const { view } = await this.database.transaction(caller, async (tx) => {
      const row = await this.responses.lock(tx, caller, responseId);
      if (!row) throw new Problem('not-found');
      const now = this.clock.now();
      const before = stateOf(row);
      const after = isUndo(row, now) ? unshare(before, row.shared_before_undo) : takeBack(before);
      // It was readable before, so its own ten seconds are over.
      const sharedAt = after.state === 'shared' ? row.previous_shared_at : null;
      if (sharedAt) this.repository.restore(tx, caller, responseId);
      this.responses.change(tx, caller, {
        responseId,
        ...sharingOf(after),
        sharedAt,
        readableFrom: sharedAt && visibleFrom(sharedAt),
        readFirst: sharedAt !== null && row.previous_read_first,
        ...nothingBefore,
      });
      this.note(tx, caller, { row, after, now, action: 'took_back' });
      return { view: this.responses.after(tx, caller, responseId) };
    });
    return this.views.settled(caller, view);
  }

  private write(tx: Transaction, caller: ClientCaller, sharing: Sharing): void {
    const { row, after, visibility, readFirst, now } = sharing;
    const { response_id: responseId } = row;
    const canUndo = isUndo(row, now);
    if (!canUndo && row.state === 'shared') this.repository.remember(tx, caller, responseId);
    this.responses.change(tx, caller, {
      responseId,
      ...sharingOf(after),
      previousSharedAt: canUndo ? row.previous_shared_at : row.shared_at,
      readFirst,
      previousReadFirst: canUndo ? row.previous_read_first : row.read_first,
      // Shared again while the first could still be undone: nobody has read anything so far.
      sharedBeforeUndo: canUndo ? row.shared_before_undo : row.was_shared,
      sharedAt: now,
      readableFrom: visibleFrom(now),
    });
    this.repository.choose(tx, caller, { responseId, visibility });
    this.note(tx, caller, { row, after, now, action: 'shared' });
  }

  /**
   * No step between kept and shared: a later one would tell a colleague who joined since then of
   * what they never could read. It is one only as the undo of a newer sharing, as all undo.
   */
  private writeLess(tx: Transaction, caller: ClientCaller, sharing: Sharing): void {
    const { row, after, visibility, readFirst, now } = sharing;
    const { response_id: responseId } = row;
    const canUndo = isUndo(row, now);
    const sharedAt = canUndo ? row.previous_shared_at : row.shared_at;
    this.responses.change(tx, caller, {
      responseId,
      ...sharingOf(after),
      sharedAt,
      readableFrom: sharedAt && visibleFrom(sharedAt),
      readFirst,
      ...nothingBefore,
    });
    this.repository.choose(tx, caller, { responseId, visibility });
    if (canUndo) this.step(tx, caller, { row, after, now });
    this.log(tx, caller, { row, action: 'took_back' });
  }

  private note(tx: Transaction, caller: ClientCaller, step: Step): void {
    this.step(tx, caller, step);
    this.log(tx, caller, step);
  }

  private step(
    tx: Transaction,
    caller: ClientCaller,
    { row, after, now }: Omit<Step, 'action'>,
  ): void {
    this.repository.step(tx, caller, {
      sharingId: newId(),
      responseId: row.response_id,
      fromState: row.state,
      toState: after.state,
      revision: after.sharedRevision ?? row.shared_revision ?? row.revision,
      at: now,
    });
  }

  private log(
    tx: Transaction,
    caller: ClientCaller,
    { row, action }: Pick<Step, 'row' | 'action'>,
  ): void {
    this.accessLog.note(tx, caller, {
      action,
      subject: 'response',
      subjectId: row.response_id,
      clientId: caller.clientId,
    });
  }
}

const sharingOf = ({
  state,
  sharedRevision,
  previousSharedRevision,
  wasShared,
}: ResponseState) => ({ state, sharedRevision, previousSharedRevision, wasShared });

/** Nothing is read before this any more. */
const nothingBefore = { previousReadFirst: false, previousSharedAt: null, previousItems: null };
