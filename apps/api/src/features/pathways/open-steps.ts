import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { Planning } from '../rhythms/index.ts';
import { Covered } from './covered.ts';
import type { EnrolmentRow } from './enrolments-sql.ts';
import { OpenStepsRepository, type Running } from './open-steps.repository.ts';
import { type Editions, PathwayExercises } from './pathway-exercises.ts';
import { contentOf, planFor } from './plan-view.ts';
import { StepAgreements } from './step-agreements.ts';

interface Around {
  practiceId: string;
  practiceKeys: Keyring;
  editions: Editions;
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
    private readonly exercises: PathwayExercises,
    private readonly covered: Covered,
    private readonly agreements: StepAgreements,
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
      const shown = { row, content, editions: around.editions, now };
      const plan = planFor(await this.covered.within(tx, practiceId, shown));
      const opening = { ...around, clientKeys, row, card: content.card, now, visibleFrom: now };
      const actor = actorOf(practiceId, row);
      let hasRhythm = false;
      for (const { step, state } of plan)
        if (state === 'open-now')
          hasRhythm = (await this.agreements.make(tx, actor, { opening, step })) || hasRhythm;
      if (hasRhythm) await this.planning.client(tx, { practiceId, clientId });
    });
  }
}

/** The therapist who agreed on the pathway, by way of the job. */
const actorOf = (practiceId: string, row: EnrolmentRow) => ({
  practiceId,
  memberId: row.enrolled_by,
  role: 'therapist' as const,
  requestId: 'job:open-steps',
});
