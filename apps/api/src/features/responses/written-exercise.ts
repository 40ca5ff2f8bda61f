import { Injectable } from '@nestjs/common';
import type { Exercise } from '@selfward/contract';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { KeyCache } from '../../vault/key-cache.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { ClientResponsesRepository } from './client-responses.repository.ts';

/**
 * The exact wording that a response answers. A response never changes its version, so it is looked
 * up once: the next save of the same person is one round trip.
 */
@Injectable()
export class WrittenExercise {
  private readonly versionOf = new KeyCache<string>(10_000, 60 * 60_000);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: ClientResponsesRepository,
  ) {}

  async of(caller: ClientCaller, responseId: string): Promise<Exercise> {
    // Remembered for this client only; whether the response is still there the statement says.
    const name = `${caller.practiceId}/${caller.clientId}/${responseId}`;
    const now = this.clock.now().getTime();
    const known = this.versionOf.get(name, now);
    if (known !== undefined) return this.versions.of(caller.practiceId, known);
    const found = await this.database.glance(caller, (tx) =>
      this.repository.version(tx, caller, responseId),
    );
    if (!found) throw new Problem('not-found');
    this.versionOf.put(name, found.version_id, now);
    return this.versions.of(caller.practiceId, found.version_id);
  }
}
