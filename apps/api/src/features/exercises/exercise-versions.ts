import { Injectable } from '@nestjs/common';
import { canonicalJson, contentHash } from '@selfward/content';
import { Exercise } from '@selfward/contract';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import { KeyCache } from '../../vault/key-cache.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersionsRepository } from './exercise-versions.repository.ts';

/** One exact wording of an exercise. The same content is the same edition. */
export interface Edition {
  exercise: Exercise;
  hash: string;
}

/** Wording that was once agreed on never changes, so it may be kept in memory as long as one likes. */
const kept = { editions: 400, milliseconds: 60 * 60_000 };

@Injectable()
export class ExerciseVersions {
  private readonly opened = new KeyCache<Exercise>(kept.editions, kept.milliseconds);
  private readonly hashes = new Map<string, Promise<string>>();

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly repository: ExerciseVersionsRepository,
  ) {}

  async of(practiceId: string, versionId: string): Promise<Exercise> {
    return required(await this.all(practiceId, [versionId]), versionId);
  }

  /** By id of the version. Asks the database only for what is not in memory. */
  async all(practiceId: string, versionIds: readonly string[]): Promise<Map<string, Exercise>> {
    const now = this.clock.now().getTime();
    const found = new Map<string, Exercise>();
    for (const id of versionIds) {
      const exercise = this.opened.get(`${practiceId}/${id}`, now);
      if (exercise) found.set(id, exercise);
    }
    const missing = [...new Set(versionIds)].filter((id) => !found.has(id));
    if (missing.length > 0) await this.fetch({ practiceId, missing, now }, found);
    return found;
  }

  /** Inside a transaction, on its own connection: waiting there for another one could wait for ever. */
  async within(tx: Transaction, practiceId: string, versionId: string): Promise<Exercise> {
    const now = this.clock.now().getTime();
    const known = this.opened.get(`${practiceId}/${versionId}`, now);
    if (known) return known;
    const found = new Map<string, Exercise>();
    const rows = await this.repository.contents(tx, practiceId, [versionId]);
    await this.keep({ practiceId, rows, now }, found);
    return required(found, versionId);
  }

  async edition(exercise: Exercise): Promise<Edition> {
    const name = `${exercise.slug}@${exercise.version}`;
    const hash = this.hashes.get(name) ?? contentHash(exercise);
    this.hashes.set(name, hash);
    return { exercise, hash: await hash };
  }

  /** Whether the practice has this edition already. Goes with the first flight of an agreement. */
  isThere(tx: Transaction, practiceId: string, edition: Edition): Promise<unknown> {
    return this.repository.find(tx, practiceId, edition);
  }

  /** Copies the built-in exercise into the practice; somebody who was faster does no harm. */
  copy(tx: Transaction, target: { practiceId: string; keys: Keyring }, edition: Edition): void {
    const versionId = newId();
    const content = target.keys.seal(placeOfVersion(versionId), canonicalJson(edition.exercise));
    this.repository.add(tx, target.practiceId, {
      ...edition,
      exerciseId: newId(),
      versionId,
      content,
      createdAt: this.clock.now(),
    });
  }

  private async fetch(
    asked: { practiceId: string; missing: string[]; now: number },
    found: Map<string, Exercise>,
  ): Promise<void> {
    const { practiceId, missing, now } = asked;
    const rows = await this.database.glance({ practiceId }, (tx) =>
      this.repository.contents(tx, practiceId, missing),
    );
    await this.keep({ practiceId, rows, now }, found);
  }

  private async keep(
    read: { practiceId: string; rows: { version_id: string; content: Buffer }[]; now: number },
    found: Map<string, Exercise>,
  ): Promise<void> {
    const { practiceId, rows, now } = read;
    const keys = await this.vault.practice(practiceId);
    for (const { version_id, content } of rows) {
      const exercise = Exercise.parse(JSON.parse(keys.open(placeOfVersion(version_id), content)));
      this.opened.put(`${practiceId}/${version_id}`, exercise, now);
      found.set(version_id, exercise);
    }
  }
}

function required(found: Map<string, Exercise>, versionId: string): Exercise {
  const exercise = found.get(versionId);
  if (!exercise) throw new Error('this version is not in the practice');
  return exercise;
}

export const placeOfVersion = (versionId: string) => ({
  table: 'exercise_versions',
  column: 'content',
  row: versionId,
  revision: 1,
});
