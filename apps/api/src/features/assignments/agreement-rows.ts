import { Injectable } from '@nestjs/common';
import type { Card } from '@selfward/contract';
import type { AgreedHow, Rhythm } from '@selfward/domain';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { AccessLog, type Actor } from '../access-log/index.ts';
import { type Edition, ExerciseVersions } from '../exercises/index.ts';
import { AgreementStepsRepository } from './agreement-steps.repository.ts';
import { sealCard } from './card.ts';
import { OccurrenceEntity } from './occurrence.entity.ts';
import { TherapistAssignmentsRepository } from './therapist-assignments.repository.ts';

/** What one agreement consists of, before it is written. */
export interface NewAgreement {
  assignmentId: string;
  clientId: string;
  edition: Edition;
  card: Card;
  /** As it was agreed; null is once, or a log where the exercise is one. */
  rhythm: Rhythm | null;
  preparedTogether: boolean;
  agreedHow: AgreedHow;
  forSession: string | null;
  replaces: string | null;
  practiceKeys: Keyring;
  clientKeys: Keyring;
  now: Date;
  visibleFrom: Date;
  /** The edition is in the practice already. */
  isCopied: boolean;
}

/** Writes an agreement, whoever made it: a therapist now, or the card of a pathway for each step. */
@Injectable()
export class AgreementRows {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly repository: TherapistAssignmentsRepository,
    private readonly steps: AgreementStepsRepository,
  ) {}

  /** Says whether it has a rhythm, so that its next occurrence has to be planned. */
  add(tx: Transaction, actor: Actor, agreement: NewAgreement): boolean {
    const { assignmentId, clientId, edition, practiceKeys: keys } = agreement;
    const { practiceId } = actor;
    if (!agreement.isCopied) this.versions.copy(tx, { practiceId, keys }, edition);
    const card = sealCard(agreement.clientKeys, { assignmentId, revision: 1 }, agreement.card);
    const rhythm = ofMany(agreement.rhythm);
    this.repository.add(tx, actor, { ...agreement, card, rhythm });
    if (!rhythm) this.addOnly(tx, practiceId, agreement);
    this.accessLog.note(tx, actor, {
      action: 'created',
      subject: 'assignment',
      subjectId: assignmentId,
      clientId,
    });
    return rhythm !== null;
  }

  /** As if it had never been. */
  takeBack(
    tx: Transaction,
    { practiceId, ...undone }: { practiceId: string; assignmentId: string; now: Date },
  ): void {
    this.steps.undoAgreeing(tx, { practiceId }, undone);
  }

  /** The one occurrence of what comes once, or stands open as a log. */
  private addOnly(tx: Transaction, practiceId: string, agreement: NewAgreement): void {
    const { assignmentId, clientId, edition, now } = agreement;
    void tx.insert(OccurrenceEntity, {
      practiceId,
      occurrenceId: newId(),
      assignmentId,
      clientId,
      kind: edition.exercise.cadence.kind === 'log' ? 'log' : 'once',
      ordinal: 1,
      opensAt: now,
      day: null,
      forSession: null,
      state: 'open',
      revision: 1,
      createdAt: now,
    });
  }
}

/** Null for what has one occurrence. */
const ofMany = (rhythm: Rhythm | null): Rhythm | null =>
  rhythm === null || rhythm.kind === 'once' || rhythm.kind === 'log' ? null : rhythm;
