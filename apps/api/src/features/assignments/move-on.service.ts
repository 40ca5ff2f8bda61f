import { Injectable } from '@nestjs/common';
import type { OlderAgreements, TherapistAssignment } from '@selfward/contract';
import { requireUnfinished } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { type Edition, ExerciseVersions } from '../exercises/index.ts';
import { AgreementStepsRepository } from './agreement-steps.repository.ts';
import { MoveOnRepository } from './move-on.repository.ts';
import { NewestEdition } from './newest-edition.ts';
import { TherapistAssignmentsRepository } from './therapist-assignments.repository.ts';
import { TherapistAssignmentsService } from './therapist-assignments.service.ts';

interface Moved {
  slug: string;
  assignmentId: string;
  /** The version that the therapist was shown. */
  version: string;
}

/** Running agreements keep their version, until the therapist moves one on. */
@Injectable()
export class MoveOnService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly newest: NewestEdition,
    private readonly repository: MoveOnRepository,
    private readonly steps: AgreementStepsRepository,
    private readonly rows: TherapistAssignmentsRepository,
    private readonly assignments: TherapistAssignmentsService,
  ) {}

  async older(caller: Caller, slug: string): Promise<OlderAgreements> {
    const edition = await this.edition(caller, slug);
    const asked = { edition, now: this.clock.now() };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.older(tx, caller, asked),
    );
    const { version, series } = edition.exercise;
    return {
      version,
      series,
      agreements: rows.map((row) => ({
        assignmentId: row.assignment_id,
        clientId: row.client_id,
        clientName: row.client_name,
        version: row.version,
        series: row.series,
      })),
    };
  }

  async moveOn(
    caller: Caller,
    { slug, assignmentId, version }: Moved,
  ): Promise<TherapistAssignment> {
    const edition = await this.edition(caller, slug);
    if (edition.exercise.version !== version) throw new Problem('version-not-expected');
    const keys = await this.vault.practice(caller.practiceId);
    const now = this.clock.now();
    const { row } = await this.database.transaction(caller, async (tx) => {
      const there = this.versions.isThere(tx, caller.practiceId, edition);
      const old = this.repository.isOf(tx, caller, { assignmentId, slug });
      const held = await this.steps.lock(tx, caller, { assignmentId, now });
      const before = await old;
      if (!held || !before) throw new Problem('not-found');
      requireUnfinished({ ...held, agreedHow: held.agreed_how });
      if (!(await there)) this.versions.copy(tx, { practiceId: caller.practiceId, keys }, edition);
      // Moved twice is moved once: the client is told of it once.
      if (before.content_hash !== edition.hash)
        this.write(tx, caller, { assignmentId, clientId: held.client_id, edition, now });
      return { row: this.rows.one(tx, caller, { assignmentId, now }) };
    });
    return this.assignments.presentOne(caller, await row);
  }

  private write(
    tx: Transaction,
    caller: Caller,
    moved: { assignmentId: string; clientId: string; edition: Edition; now: Date },
  ): void {
    this.repository.moveOn(tx, caller, moved);
    this.accessLog.note(tx, caller, {
      action: 'changed',
      subject: 'assignment',
      subjectId: moved.assignmentId,
      clientId: moved.clientId,
    });
  }

  private async edition({ practiceId }: Caller, slug: string): Promise<Edition> {
    const edition = await this.newest.of(practiceId, slug);
    if (!edition) throw new Problem('not-found');
    return edition;
  }
}
