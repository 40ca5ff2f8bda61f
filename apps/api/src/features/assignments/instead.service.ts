import { Injectable } from '@nestjs/common';
import { withoutSafetyItem } from '@selfward/content';
import { requireOpen, RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { InsteadRepository } from './instead.repository.ts';

/**
 * The client takes the measure without the question about self-harm. It is the same agreement from then
 * on, openly under its own name; what was begun before keeps the wording it was begun in.
 */
@Injectable()
export class InsteadService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly repository: InsteadRepository,
  ) {}

  async take(caller: ClientCaller, assignmentId: string): Promise<void> {
    const { practiceId, clientId } = caller;
    const keys = await this.vault.practice(practiceId);
    const asked = { assignmentId, now: this.clock.now() };
    await this.database.transaction(caller, async (tx) => {
      const held = await this.repository.lock(tx, caller, asked);
      if (!held) throw new Problem('not-found');
      requireOpen({ state: held.occurrence, assignment: held.state });
      const exercise = await this.versions.within(tx, practiceId, held.version_id);
      const instead = withoutSafetyItem(exercise.slug);
      if (!instead || held.is_begun) throw new RuleBroken('no-measure-instead');
      const edition = await this.versions.edition(instead);
      if (!(await this.versions.isThere(tx, practiceId, edition)))
        this.versions.copy(tx, { practiceId, keys }, edition);
      this.repository.take(tx, caller, { assignmentId, edition });
      this.accessLog.note(tx, caller, {
        action: 'changed',
        subject: 'assignment',
        subjectId: assignmentId,
        clientId,
      });
    });
  }
}
