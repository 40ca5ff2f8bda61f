import { Injectable } from '@nestjs/common';
import type { OpenedResponse } from '@selfward/contract';
import { dayIn, draft, requireBeginnable, requireOpen, RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newTimelessId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { Once } from '../idempotency/index.ts';
import { SafetyCards } from '../safety/index.ts';
import { openedResponse } from './answer-texts.ts';
import { type BeginAsked, type BeginnableRow, BeginRepository } from './begin.repository.ts';
import { ClientResponsesRepository } from './client-responses.repository.ts';
import { ResponseEntity } from './response.entity.ts';

type Beginning = Omit<BeginAsked, 'now'>;

@Injectable()
export class BeginService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly cards: SafetyCards,
    private readonly repository: BeginRepository,
    private readonly responses: ClientResponsesRepository,
  ) {}

  async begin(caller: ClientCaller, begun: Beginning, key: string): Promise<OpenedResponse> {
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const asked = { ...begun, now: this.clock.now() };
    const sent = await this.database.transaction(caller, async (tx) => {
      const locked = this.repository.lock(tx, caller, asked);
      const found = this.repository.begun(tx, caller, asked);
      const responseId = newTimelessId();
      const [id] = await Promise.all([
        this.once.act(tx, caller, {
          key,
          request: { route: 'begin', ...begun },
          resourceId: responseId,
          act: async () => {
            const row = await locked;
            if (!row) throw new Problem('not-found');
            requireOpen(row);
            requireBeginnable(
              { opensAt: row.opens_at, day: row.day },
              { rhythm: row.rhythm, today: dayIn(row.time_zone, asked.now), now: asked.now },
            );
            if (row.kind !== 'log' && (await found)) throw new RuleBroken('response-already-begun');
            const exercise = await this.versions.within(tx, caller.practiceId, row.version_id);
            await this.cards.requireBeginnable(tx, caller, exercise);
            this.write(tx, caller, { ...row, responseId });
          },
        }),
        locked,
        found,
      ]);
      const row = this.responses.lock(tx, caller, id);
      return { id, row, drafts: this.responses.drafts(tx, caller, id) };
    });
    const [row, drafts] = await Promise.all([sent.row, sent.drafts]);
    if (!row) throw new Problem('not-found');
    return openedResponse(keys, { ...row, id: sent.id }, drafts);
  }

  private write(
    tx: Transaction,
    caller: ClientCaller,
    begun: BeginnableRow & { responseId: string },
  ): void {
    const { practiceId, clientId } = caller;
    const { responseId } = begun;
    const now = this.clock.now();
    void tx.insert(ResponseEntity, {
      ...draft,
      practiceId,
      responseId,
      occurrenceId: begun.occurrence_id,
      assignmentId: begun.assignment_id,
      clientId,
      versionId: begun.version_id,
      once: begun.kind !== 'log',
      sharedBeforeUndo: false,
      begunAt: now,
      savedAt: now,
    });
    this.accessLog.note(tx, caller, {
      action: 'created',
      subject: 'response',
      subjectId: responseId,
      clientId,
    });
  }
}
