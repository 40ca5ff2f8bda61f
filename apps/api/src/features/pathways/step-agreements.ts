import { Injectable } from '@nestjs/common';
import type { Card } from '@selfward/contract';
import { type PathwayStep, phaseOf, rhythmOf } from '@selfward/domain';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Keyring } from '../../vault/keyring.ts';
import type { Actor } from '../access-log/index.ts';
import { AgreementRows } from '../assignments/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import type { EnrolmentRow } from './enrolments-sql.ts';
import { sessionsOf } from './facts.ts';
import { OpenStepsRepository } from './open-steps.repository.ts';
import type { Editions } from './pathway-exercises.ts';
import { ownDayOf, sizeOf } from './plan-view.ts';

export interface Opening {
  practiceId: string;
  practiceKeys: Keyring;
  clientKeys: Keyring;
  editions: Editions;
  row: EnrolmentRow;
  /** That was agreed on once. */
  card: Card;
  now: Date;
  visibleFrom: Date;
}

/** What opens becomes an agreement like any other, from the card that was agreed on once. */
@Injectable()
export class StepAgreements {
  constructor(
    private readonly versions: ExerciseVersions,
    private readonly agreements: AgreementRows,
    private readonly repository: OpenStepsRepository,
  ) {}

  /** Says whether it has a rhythm. An exercise that is not there any more opens nothing. */
  async make(
    tx: Transaction,
    actor: Actor,
    { opening, step }: { opening: Opening; step: PathwayStep },
  ): Promise<boolean> {
    const { practiceId, editions, row, card } = opening;
    const edition = editions.get(step.exercise);
    if (!edition) return false;
    const assignmentId = newId();
    const isCopied = (await this.versions.isThere(tx, practiceId, edition)) !== undefined;
    const hasRhythm = this.agreements.add(tx, actor, {
      ...opening,
      assignmentId,
      clientId: row.client_id,
      edition,
      card: { ...card, size: sizeOf(step, edition.exercise, card) },
      rhythm: rhythmOf(step, edition.exercise, ownDayOf(row)),
      preparedTogether: row.prepared.includes(step.id),
      agreedHow: 'room',
      forSession: sessionFor(step, opening),
      replaces: null,
      isCopied,
    });
    const made = { step: step.id, assignmentId, day: row.today };
    this.repository.opened(tx, { practiceId, id: row.enrolment_id }, made);
    return hasRhythm;
  }

  /** As if it had never opened. The client has not seen it: it is there once undo is over. */
  async takeBack(
    tx: Transaction,
    { practiceId }: Actor,
    taken: { enrolmentId: string; step: string; now: Date },
  ): Promise<void> {
    const place = { practiceId, id: taken.enrolmentId };
    const assignmentId = await this.repository.forget(tx, place, taken.step);
    if (assignmentId !== null)
      this.agreements.takeBack(tx, { practiceId, assignmentId, now: taken.now });
  }
}

/** What opens for one session says so; the rest is for when they next meet. */
function sessionFor({ timing }: PathwayStep, { row, now }: Opening): string | null {
  if (timing.kind !== 'session' || timing.every !== undefined || timing.when === 'after')
    return null;
  const wanted = timing.when === 'in' ? 'running' : 'coming';
  return sessionsOf(row).find((session) => phaseOf(session, now) === wanted)?.id ?? null;
}
