import { Injectable } from '@nestjs/common';
import type { Card } from '@selfward/contract';
import { type PathwayStep, phaseOf, rhythmOf } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AgreementRows } from '../assignments/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { Planning } from '../rhythms/index.ts';
import type { EnrolmentRow } from './enrolments-sql.ts';
import { factsOf } from './facts.ts';
import { OpenStepsRepository, type Running } from './open-steps.repository.ts';
import { type Editions, PathwayExercises } from './pathway-exercises.ts';
import { contentOf, ownDayOf, planFor } from './plan-view.ts';

interface Around {
  practiceId: string;
  practiceKeys: Keyring;
  editions: Editions;
}

interface Opening extends Around {
  clientKeys: Keyring;
  row: EnrolmentRow;
  card: Card;
  now: Date;
}

/**
 * Opens what the plan says may open: each step makes its agreement, from the card that was agreed on
 * once. Nothing is kept between two runs, so one that was left out is made up for by the next.
 */
@Injectable()
export class OpenSteps {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly exercises: PathwayExercises,
    private readonly agreements: AgreementRows,
    private readonly planning: Planning,
    private readonly repository: OpenStepsRepository,
  ) {}

  /** One way that fails does not keep the others waiting. */
  async practice(practiceId: string): Promise<void> {
    const now = this.clock.now();
    const running = await this.database.glance({ practiceId }, (tx) =>
      this.repository.running(tx, { practiceId, now }),
    );
    if (running.length === 0) return;
    // Before any transaction: what has to be fetched takes a connection of its own.
    const editions = await this.exercises.of(practiceId);
    const practiceKeys = await this.vault.practice(practiceId);
    const around = { practiceId, practiceKeys, editions };
    const failures: unknown[] = [];
    for (const one of running)
      await this.enrolment(around, one).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private async enrolment(around: Around, running: Running): Promise<void> {
    const { practiceId } = around;
    const { enrolment_id: id, client_id: clientId } = running;
    const clientKeys = await this.vault.client(practiceId, clientId);
    await this.database.transaction({ practiceId }, async (tx) => {
      const now = this.clock.now();
      const isHeld = this.repository.hold(tx, { practiceId, id, now });
      const isActive = this.repository.holdClient(tx, { practiceId, clientId });
      const row = await this.repository.read(tx, { practiceId, id, now });
      if (!row || !(await isHeld) || !(await isActive)) return;
      const content = contentOf(clientKeys, row);
      const plan = planFor({ row, content, editions: around.editions, now });
      const opening = { ...around, clientKeys, row, card: content.card, now };
      let hasRhythm = false;
      for (const { step, state } of plan)
        if (state === 'open-now') hasRhythm = (await this.step(tx, opening, step)) || hasRhythm;
      if (hasRhythm) await this.planning.client(tx, { practiceId, clientId });
    });
  }

  private async step(tx: Transaction, opening: Opening, step: PathwayStep): Promise<boolean> {
    const { practiceId, editions, row, card, now } = opening;
    const edition = editions.get(step.exercise);
    if (!edition) return false;
    const assignmentId = newId();
    const isCopied = (await this.versions.isThere(tx, practiceId, edition)) !== undefined;
    const hasRhythm = this.agreements.add(tx, actorOf(practiceId, row), {
      assignmentId,
      clientId: row.client_id,
      edition,
      card: { ...card, size: step.size === 'client_chooses' ? card.size : step.size },
      rhythm: rhythmOf(step, edition.exercise, ownDayOf(row)),
      preparedTogether: row.prepared.includes(step.id),
      agreedHow: 'room',
      forSession: sessionFor(step, opening),
      replaces: null,
      practiceKeys: opening.practiceKeys,
      clientKeys: opening.clientKeys,
      now,
      visibleFrom: now,
      isCopied,
    });
    const made = { step: step.id, assignmentId, day: row.today };
    this.repository.opened(tx, { practiceId, id: row.enrolment_id }, made);
    return hasRhythm;
  }
}

/** The therapist who agreed on the pathway, by way of the job. */
const actorOf = (practiceId: string, row: EnrolmentRow) => ({
  practiceId,
  memberId: row.enrolled_by,
  role: 'therapist' as const,
  requestId: 'job:open-steps',
});

/** What opens for one session says so; the rest is for when they next meet. */
function sessionFor({ timing }: PathwayStep, { row, editions, now }: Opening): string | null {
  if (timing.kind !== 'session' || timing.every !== undefined || timing.when === 'after')
    return null;
  const wanted = timing.when === 'in' ? 'running' : 'coming';
  const { sessions } = factsOf(row, editions, now);
  return sessions.find((session) => phaseOf(session, now) === wanted)?.id ?? null;
}
