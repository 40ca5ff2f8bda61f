import { Injectable } from '@nestjs/common';
import { type PathwayStep, requirePrepared, visibleFrom } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { MeasureGate } from '../measures/index.ts';
import { Planning } from '../rhythms/index.ts';
import type { EnrolmentRow } from './enrolments-sql.ts';
import { OpenStepsRepository } from './open-steps.repository.ts';
import { type Editions, PathwayExercises } from './pathway-exercises.ts';
import { contentOf } from './plan-view.ts';
import { StepAgreements } from './step-agreements.ts';

/** What has to be known before the transaction: a key that is fetched takes a connection of its own. */
export interface Prepared {
  step: PathwayStep;
  editions: Editions;
  practiceKeys: Keyring;
  clientKeys: Keyring;
}

/**
 * A step that the therapist opens, whatever its day: one that the client asked for, or a measure that is
 * filled in while the two are meeting. What guards an agreement guards this one too.
 */
@Injectable()
export class OpenNow {
  constructor(
    private readonly vault: Vault,
    private readonly gate: MeasureGate,
    private readonly exercises: PathwayExercises,
    private readonly planning: Planning,
    private readonly agreements: StepAgreements,
    private readonly repository: OpenStepsRepository,
  ) {}

  async prepare(
    caller: Caller,
    { row, clientKeys, id }: { row: EnrolmentRow; clientKeys: Keyring; id: string },
  ): Promise<Prepared> {
    const { practiceId } = caller;
    const step = contentOf(clientKeys, row).pathway.steps.find((one) => one.id === id);
    if (!step) throw new Problem('not-found');
    const editions = await this.exercises.of(practiceId);
    const exercise = editions.get(step.exercise)?.exercise;
    if (!exercise) throw new Problem('exercise-retired');
    requirePrepared(exercise, row.prepared.includes(id));
    await this.gate.require(caller, exercise, row.client_id);
    return { step, editions, clientKeys, practiceKeys: await this.vault.practice(practiceId) };
  }

  /** The client sees it once it cannot be taken back any more. */
  async open(
    tx: Transaction,
    caller: Caller,
    { prepared, row, now }: { prepared: Prepared; row: EnrolmentRow; now: Date },
  ): Promise<void> {
    const { step, ...around } = prepared;
    const { practiceId } = caller;
    // What the practice may know was asked before; a "not this one" of these seconds is the client's.
    const place = { practiceId, id: row.enrolment_id };
    if (await this.repository.isDecided(tx, place, step.id)) throw new Problem('busy');
    const { card } = contentOf(around.clientKeys, row);
    const opening = { ...around, practiceId, row, card, now, visibleFrom: visibleFrom(now) };
    const hasRhythm = await this.agreements.make(tx, caller, { opening, step });
    if (hasRhythm) await this.planning.client(tx, { practiceId, clientId: row.client_id });
  }
}
