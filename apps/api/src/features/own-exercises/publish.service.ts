import { Injectable } from '@nestjs/common';
import { contentHash } from '@selfward/content';
import { Exercise, type OwnExerciseLine, type PublishDraft } from '@selfward/contract';
import { exerciseFaults, sourcesOf, type VersionStep } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions, OwnVersions, placeOfVersion } from '../exercises/index.ts';
import { documentProblem, openDraft, stepFrom } from './draft-content.ts';
import { type DraftRow, DraftsRepository } from './drafts.repository.ts';
import { type Wanted, DraftsService } from './drafts.service.ts';
import { OwnExercisesRepository } from './own-exercises.repository.ts';
import { OwnExercisesService } from './own-exercises.service.ts';
import { TranslationsService } from './translations.service.ts';

/** A version as it will stand for ever, and the translations that go with it. */
interface Edition {
  exercise: Exercise;
  texts: Exercise['texts'];
  hash: string;
}

@Injectable()
export class PublishService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly drafts: DraftsService,
    private readonly draftRows: DraftsRepository,
    private readonly exercises: OwnExercisesService,
    private readonly rows: OwnExercisesRepository,
    private readonly translations: TranslationsService,
  ) {}

  /** Published is published: what was looked at is what is written, or nothing is. */
  async publish(caller: Caller, wanted: Wanted, body: PublishDraft): Promise<OwnExerciseLine> {
    const { draftId, revision } = wanted;
    const row = await this.database.glance(caller, (tx) => this.draftRows.one(tx, caller, draftId));
    if (row?.revision !== revision) return this.refuse(caller, row);
    const keys = await this.vault.practice(caller.practiceId);
    const edition = await this.edition(caller, { row, keys, body });
    const versionId = newId();
    await this.database.transaction(caller, async (tx) => {
      const locked = await this.draftRows.lock(tx, caller, draftId);
      if (locked?.revision !== revision)
        await this.refuse(caller, await this.draftRows.one(tx, caller, draftId));
      this.write(tx, caller, { edition, keys, versionId });
      this.draftRows.erase(tx, caller, draftId);
    });
    return this.exercises.line(caller, edition.exercise.slug);
  }

  private async refuse(caller: Caller, row: DraftRow | undefined): Promise<never> {
    const current = await this.drafts.present(caller, row);
    throw new Problem('revision-changed', { current });
  }

  private async edition(
    caller: Caller,
    { row, keys, body }: { row: DraftRow; keys: Keyring; body: PublishDraft },
  ): Promise<Edition> {
    const draft = openDraft(keys, row);
    const catalogue = await this.own.catalogue(caller.practiceId);
    const faults = exerciseFaults(draft, catalogue);
    if (faults.length > 0)
      throw documentProblem(
        ['exercise'],
        faults.map(({ place, fault }) => ({ path: place.slice(1).split('/'), detail: fault })),
      );
    const base =
      row.base_version === null
        ? null
        : await this.versions.of(caller.practiceId, row.base_version);
    const step = stepFrom(base, draft, body.newMeaning);
    requireExpected(step, body);
    const { version, series } = step;
    const { texts } = draft;
    const whole = Exercise.parse({ ...draft, version, series, status: 'active', texts: {} });
    return { exercise: whole, texts, hash: await contentHash(whole) };
  }

  private write(
    tx: Transaction,
    caller: Caller,
    { edition, keys, versionId }: { edition: Edition; keys: Keyring; versionId: string },
  ): void {
    const { exercise, hash } = edition;
    const now = this.clock.now();
    this.rows.publish(tx, caller, {
      exercise,
      hash,
      exerciseId: newId(),
      versionId,
      sources: sourcesOf(exercise),
      content: keys.seal(placeOfVersion(versionId), JSON.stringify(exercise)),
      now,
    });
    for (const [lang, wording] of Object.entries(edition.texts))
      this.translations.carry(tx, caller, { versionId, lang, wording, keys });
    this.accessLog.note(tx, caller, {
      action: 'created',
      subject: 'exercise_version',
      subjectId: versionId,
      clientId: null,
    });
  }
}

/** The number and the series are said before, and what is said is what happens. */
function requireExpected(step: VersionStep, body: PublishDraft): void {
  if (step.bump === 'none') throw new Problem('exercise-unchanged');
  if (step.version !== body.version || step.series !== body.series)
    throw new Problem('version-not-expected', { current: step });
}
