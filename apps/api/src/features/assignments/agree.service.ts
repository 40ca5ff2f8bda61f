import { Injectable } from '@nestjs/common';
import type { Agree, Exercise, Rhythm, TherapistAssignment } from '@selfward/contract';
import { isPlayable, requirePrepared, RuleBroken, visibleFrom } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { Care } from '../care/index.ts';
import { type Edition, ExerciseVersions } from '../exercises/index.ts';
import { Once } from '../idempotency/index.ts';
import { MeasureGate } from '../measures/index.ts';
import { Planning } from '../rhythms/index.ts';
import { AgreementRows } from './agreement-rows.ts';
import { AgreementStepsService } from './agreement-steps.service.ts';
import { NewestEdition } from './newest-edition.ts';
import { TherapistAssignmentsRepository } from './therapist-assignments.repository.ts';
import { TherapistAssignmentsService } from './therapist-assignments.service.ts';

interface Asked {
  clientId: string;
  key: string;
  body: Agree;
}

/** What one agreement consists of, before it is written. */
interface Agreement extends Asked {
  assignmentId: string;
  edition: Edition;
  practiceKeys: Keyring;
  clientKeys: Keyring;
  now: Date;
}

@Injectable()
export class AgreeService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly care: Care,
    private readonly versions: ExerciseVersions,
    private readonly newest: NewestEdition,
    private readonly gate: MeasureGate,
    private readonly repository: TherapistAssignmentsRepository,
    private readonly assignments: TherapistAssignmentsService,
    private readonly steps: AgreementStepsService,
    private readonly planning: Planning,
    private readonly rows: AgreementRows,
  ) {}

  async agree(caller: Caller, asked: Asked): Promise<TherapistAssignment> {
    const agreement = await this.prepare(caller, asked);
    const { clientId, key, body, assignmentId, now } = agreement;
    const { row } = await this.database.transaction(caller, async (tx) => {
      // One flight: care, the version that may be there, and the key of the request.
      const inCare = this.care.requireActive(tx, caller, clientId);
      const version = this.versions.isThere(tx, caller.practiceId, agreement.edition);
      const [id] = await Promise.all([
        this.once.act(tx, caller, {
          key,
          request: { route: 'agree', clientId, body },
          resourceId: assignmentId,
          act: async () => {
            await inCare;
            await this.prepareRows(tx, caller, agreement);
            const isCopied = (await version) !== undefined;
            if (this.write(tx, caller, { ...agreement, isCopied }))
              await this.planning.client(tx, { ...caller, clientId });
          },
        }),
        inCare,
        version,
      ]);
      return { row: this.repository.one(tx, caller, { assignmentId: id, now }) };
    });
    return this.assignments.presentOne(caller, await row);
  }

  private async prepare(caller: Caller, asked: Asked): Promise<Agreement> {
    const { clientId, body } = asked;
    const edition = await this.newest.agreeable(caller.practiceId, body.exercise);
    if (!isPlayable(edition.exercise)) throw new RuleBroken('exercise-not-playable');
    requirePrepared(edition.exercise, body.preparedTogether);
    await this.gate.require(caller, edition.exercise, clientId);
    requireFitting(edition.exercise, body.rhythm);
    // Before the transaction: a key that has to be fetched takes a connection of its own.
    const practiceKeys = await this.vault.practice(caller.practiceId);
    const clientKeys = await this.vault.client(caller.practiceId, clientId);
    const now = this.clock.now();
    return { ...asked, assignmentId: newId(), edition, practiceKeys, clientKeys, now };
  }

  /** What it is for has to be to come, what it replaces has to be open: before anything is written. */
  private async prepareRows(tx: Transaction, caller: Caller, agreement: Agreement): Promise<void> {
    const { clientId, now } = agreement;
    const { forSession: sessionId, replaces: assignmentId } = agreement.body;
    await this.assignments.requireToCome(tx, caller, { sessionId, clientId, now });
    if (assignmentId !== null)
      await this.steps.replace(tx, caller, { assignmentId, clientId, now });
  }

  /** Says whether it has a rhythm. */
  private write(
    tx: Transaction,
    caller: Caller,
    agreement: Agreement & { isCopied: boolean },
  ): boolean {
    const { body, now, ...rest } = agreement;
    return this.rows.add(tx, caller, {
      ...rest,
      ...body,
      now,
      visibleFrom: body.agreedHow === 'sent' ? visibleFrom(now) : now,
    });
  }
}

/** A log is a log and nothing else is one: its entries are many short responses. */
function requireFitting({ cadence }: Exercise, rhythm: Rhythm | null): void {
  if (rhythm !== null && (cadence.kind === 'log') !== (rhythm.kind === 'log'))
    throw invalidInput([{ path: ['rhythm'], message: 'This exercise has another rhythm.' }]);
}
