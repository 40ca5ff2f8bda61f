import { Injectable } from '@nestjs/common';
import type { BeginDraft, ExerciseDraft, SaveDraft } from '@selfward/contract';
import { readDraft, readExerciseFile } from '@selfward/contract';
import { countItems, exerciseLimits, withIdentity } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog, type AccessAction } from '../access-log/index.ts';
import { ExerciseVersions, OwnVersions } from '../exercises/index.ts';
import { Once } from '../idempotency/index.ts';
import { DraftStart, imported, type Start } from './draft-start.ts';
import { documentProblem, idsOf, openDraft, sealDraft, stepFrom } from './draft-content.ts';
import { type DraftRow, DraftsRepository } from './drafts.repository.ts';

export interface Wanted {
  draftId: string;
  /** The revision that the caller saw. */
  revision: number;
}

@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly start: DraftStart,
    private readonly repository: DraftsRepository,
  ) {}

  async begin(caller: Caller, body: BeginDraft, key: string): Promise<ExerciseDraft> {
    const start = await this.start.from(caller.practiceId, body);
    return this.add(caller, start, { key, request: ['begin draft', body] });
  }

  /** All of a file, or nothing of it. */
  async import(caller: Caller, file: string, key: string): Promise<ExerciseDraft> {
    const read = readExerciseFile(file, await this.own.catalogue(caller.practiceId));
    if ('issues' in read) throw documentProblem([], read.issues);
    return this.add(caller, imported(read.exercise), { key, request: ['import draft', file] });
  }

  async open(caller: Caller, draftId: string): Promise<ExerciseDraft> {
    const row = await this.database.glance(caller, (tx) =>
      this.repository.one(tx, caller, draftId),
    );
    return this.present(caller, row);
  }

  async write(
    caller: Caller,
    wanted: Wanted,
    { exercise: sent }: SaveDraft,
  ): Promise<ExerciseDraft> {
    const read = readDraft(sent);
    if ('issues' in read) throw documentProblem(['exercise'], read.issues.slice(0, 100));
    const { exercise } = read;
    if (countItems(exercise) > exerciseLimits.items)
      throw documentProblem(['exercise'], [{ path: ['items'], detail: 'too-many-items' }]);
    const keys = await this.vault.practice(caller.practiceId);
    return this.change(caller, wanted, (tx, row) => {
      const { draft_id: draftId } = row;
      const revision = row.revision + 1;
      const saved = withIdentity(exercise, openDraft(keys, row));
      const content = sealDraft(keys, { draftId, revision }, saved);
      this.repository.write(tx, caller, { draftId, revision, content, now: this.clock.now() });
      this.note(tx, caller, { action: 'changed', draftId });
      return this.repository.one(tx, caller, draftId);
    });
  }

  async erase(caller: Caller, wanted: Wanted): Promise<void> {
    await this.change(caller, wanted, (tx, row) => {
      this.repository.erase(tx, caller, row.draft_id);
      this.note(tx, caller, { action: 'erased', draftId: row.draft_id });
      return Promise.resolve(row);
    });
  }

  async present(caller: Caller, row: DraftRow | undefined): Promise<ExerciseDraft> {
    if (!row) throw new Problem('not-found');
    const keys = await this.vault.practice(caller.practiceId);
    const versions = await this.versions.all(caller.practiceId, row.version_ids);
    const exercise = openDraft(keys, row);
    const base = row.base_version === null ? null : (versions.get(row.base_version) ?? null);
    return {
      id: row.draft_id,
      revision: row.revision,
      slug: row.slug,
      exercise,
      base,
      next: stepFrom(base, exercise),
      usedIds: idsOf(versions.values()),
      authorName: row.author_name,
      savedByName: row.saved_by_name,
      createdAt: row.created_at.toISOString(),
      savedAt: row.saved_at.toISOString(),
    };
  }

  /** Locked and unchanged since the caller saw it; otherwise they are shown what is there now. */
  private async change(
    caller: Caller,
    { draftId, revision }: Wanted,
    write: (tx: Transaction, row: DraftRow) => Promise<DraftRow | undefined>,
  ): Promise<ExerciseDraft> {
    const { row, isStale } = await this.database.transaction(caller, async (tx) => {
      const locked = this.repository.lock(tx, caller, draftId);
      const there = await this.repository.one(tx, caller, draftId);
      if (!(await locked) || !there) throw new Problem('not-found');
      if (there.revision !== revision) return { row: Promise.resolve(there), isStale: true };
      return { row: write(tx, there), isStale: false };
    });
    const answer = await this.present(caller, await row);
    if (isStale) throw new Problem('revision-changed', { current: answer });
    return answer;
  }

  private async add(
    caller: Caller,
    start: Start,
    intention: { key: string; request: unknown },
  ): Promise<ExerciseDraft> {
    const keys = await this.vault.practice(caller.practiceId);
    const row = await this.database.transaction(caller, async (tx) => {
      const { slug } = start.exercise;
      const there = start.isEdit ? await this.repository.ofExercise(tx, caller, slug) : undefined;
      const resourceId = there?.draft_id ?? newId();
      const act = async () => {
        if (!there) await this.insert(tx, caller, { start, keys, draftId: resourceId });
      };
      const id = await this.once.act(tx, caller, { ...intention, resourceId, act });
      // Somebody else may have begun the same one meanwhile: then theirs is the draft.
      const begun = await this.repository.one(tx, caller, id);
      if (begun || !start.isEdit) return begun;
      const theirs = await this.repository.ofExercise(tx, caller, slug);
      return theirs && this.repository.one(tx, caller, theirs.draft_id);
    });
    return this.present(caller, row);
  }

  private async insert(
    tx: Transaction,
    caller: Caller,
    { start, keys, draftId }: { start: Start; keys: Keyring; draftId: string },
  ): Promise<void> {
    const isTaken =
      !start.isEdit && (await this.repository.isTaken(tx, caller, start.exercise.slug));
    const exercise = isTaken ? { ...start.exercise, slug: start.otherSlug } : start.exercise;
    const added = await this.repository.add(tx, caller, {
      draftId,
      slug: exercise.slug,
      baseVersion: start.baseVersion,
      content: sealDraft(keys, { draftId, revision: 1 }, exercise),
      now: this.clock.now(),
    });
    if (added > 0) this.note(tx, caller, { action: 'created', draftId });
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, draftId }: { action: AccessAction; draftId: string },
  ): void {
    const subject = { subject: 'exercise_draft', subjectId: draftId, clientId: null } as const;
    this.accessLog.note(tx, caller, { action, ...subject });
  }
}
