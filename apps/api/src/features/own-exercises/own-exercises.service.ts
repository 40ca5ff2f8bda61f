import { Injectable } from '@nestjs/common';
import type {
  DraftLine,
  Exercise,
  ExerciseFile,
  ExerciseVersionLines,
  OwnExerciseLine,
  OwnExercises,
  PublishedVersion,
} from '@selfward/contract';
import { exerciseFileFormat, exerciseFileVersion } from '@selfward/contract';
import { compareVersions, mayShipWording, spotsOf, withoutWording } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import {
  ExerciseVersions,
  openWording,
  type OwnRow,
  OwnVersions,
  OwnVersionsRepository,
} from '../exercises/index.ts';
import { openDraft } from './draft-content.ts';
import { type DraftRow, DraftsRepository } from './drafts.repository.ts';
import { OwnExercisesRepository } from './own-exercises.repository.ts';
import { lineOfTranslation } from './translation-line.ts';
import { TranslationsRepository } from './translations.repository.ts';

export interface WantedVersion {
  slug: string;
  version: string;
}

@Injectable()
export class OwnExercisesService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly newest: OwnVersionsRepository,
    private readonly drafts: DraftsRepository,
    private readonly repository: OwnExercisesRepository,
    private readonly translations: TranslationsRepository,
  ) {}

  async list(caller: Caller): Promise<OwnExercises> {
    const { practiceId } = caller;
    const [rows, drafts] = await this.database.glance(caller, (tx) =>
      Promise.all([this.newest.all(tx, practiceId), this.drafts.all(tx, caller)]),
    );
    const own = await this.own.of(practiceId, rows);
    const keys = await this.vault.practice(practiceId);
    return {
      exercises: own.map(({ row, exercise }) => lineOf(row, exercise)),
      drafts: drafts.map((row) => draftLine(row, openDraft(keys, row))),
    };
  }

  async line(caller: Caller, slug: string): Promise<OwnExerciseLine> {
    const own = await this.own.newest(caller.practiceId, slug);
    if (!own) throw new Problem('not-found');
    return lineOf(own.row, own.exercise);
  }

  /** No new agreements from now on, or again. What runs keeps its version in any case. */
  async retire(
    caller: Caller,
    { slug, retired }: { slug: string; retired: boolean },
  ): Promise<OwnExerciseLine> {
    await this.database.transaction(caller, async (tx) => {
      const row = await this.newest.one(tx, caller.practiceId, slug);
      if (!row) throw new Problem('not-found');
      // Retired twice is retired once: the first day stays.
      if ((row.retired_at !== null) === retired) return;
      const at = retired ? this.clock.now() : null;
      this.repository.retire(tx, caller, { exerciseId: row.exercise_id, at });
      this.accessLog.note(tx, caller, {
        action: retired ? 'ended' : 'brought_back',
        subject: 'exercise',
        subjectId: row.exercise_id,
        clientId: null,
      });
    });
    return this.line(caller, slug);
  }

  async listVersions(caller: Caller, slug: string): Promise<ExerciseVersionLines> {
    const [rows, translated] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.versions(tx, caller, slug),
        this.translations.ofExercise(tx, caller, slug),
      ]),
    );
    if (rows.length === 0) throw new Problem('not-found');
    const ids = rows.map(({ version_id }) => version_id);
    const contents = await this.versions.all(caller.practiceId, ids);
    const versions = rows.flatMap((row, at) => {
      const exercise = contents.get(row.version_id);
      const before = contents.get(rows[at + 1]?.version_id ?? '');
      if (!exercise) return [];
      return {
        version: row.version,
        series: row.series,
        lang: exercise.lang,
        publishedAt: row.created_at.toISOString(),
        publishedByName: row.by_name,
        step: before ? namedStep(before, exercise) : null,
        translations: translated
          .filter(({ version_id }) => version_id === row.version_id)
          .map(lineOfTranslation),
      };
    });
    return { versions };
  }

  async version(caller: Caller, wanted: WantedVersion): Promise<PublishedVersion> {
    const { exercise } = await this.published(caller, wanted);
    return { exercise };
  }

  /** As it travels; what its licence keeps in this practice stays here. */
  async file(caller: Caller, wanted: WantedVersion): Promise<ExerciseFile> {
    const { practiceId } = caller;
    const { exercise, versionId } = await this.published(caller, wanted);
    const rows = await this.database.transaction(caller, async (tx) => {
      this.accessLog.note(tx, caller, {
        action: 'opened',
        subject: 'exercise_version',
        subjectId: versionId,
        clientId: null,
      });
      return this.translations.contents(tx, practiceId, versionId);
    });
    const keys = await this.vault.practice(practiceId);
    const isWhole = mayShipWording(exercise);
    const translations = rows.map((row) => ({
      lang: row.lang,
      official: row.official,
      wording: openWording(keys, versionId, row),
    }));
    return {
      format: exerciseFileFormat,
      formatVersion: exerciseFileVersion,
      exercise: isWhole ? exercise : withoutWording(exercise),
      translations: isWhole ? translations : [],
      wordingLeftOut: !isWhole,
    };
  }

  private async published(
    caller: Caller,
    wanted: WantedVersion,
  ): Promise<{ exercise: Exercise; versionId: string }> {
    const row = await this.database.glance(caller, (tx) =>
      this.repository.version(tx, caller, wanted),
    );
    if (!row) throw new Problem('not-found');
    const { version_id: versionId } = row;
    return { exercise: await this.versions.of(caller.practiceId, versionId), versionId };
  }
}

/** The changes with the questions they are about: what was removed is named as it was. */
function namedStep(before: Exercise, after: Exercise) {
  const step = stepTo(before, after);
  const names = new Map(
    [...spotsOf(before), ...spotsOf(after)].map(({ address, item }) => [address, item.text]),
  );
  const nameOf = (address: string | null) => (address === null ? null : names.get(address) || null);
  const reasons = step.reasons.map((reason) => ({ ...reason, name: nameOf(reason.address) }));
  return { ...step, reasons };
}

/** A series that the author began is said as such, though it looks like mere wording. */
function stepTo(before: Exercise, after: Exercise) {
  const newMeaning = after.series > before.series;
  const step = compareVersions(before, after);
  return newMeaning && step.sameSeries ? compareVersions(before, after, { newMeaning }) : step;
}

const lineOf = (row: OwnRow, exercise: Exercise): OwnExerciseLine => ({
  slug: row.slug,
  title: exercise.title,
  version: row.version,
  series: row.series,
  publishedAt: row.created_at.toISOString(),
  publishedByName: row.by_name,
  retiredAt: row.retired_at?.toISOString() ?? null,
  derivedFrom: exercise.derived_from ?? null,
  draftId: row.draft_id,
});

const draftLine = (row: DraftRow, exercise: Exercise): DraftLine => ({
  id: row.draft_id,
  slug: row.slug,
  title: exercise.title,
  isNew: row.base_version === null,
  authorName: row.author_name,
  savedByName: row.saved_by_name,
  savedAt: row.saved_at.toISOString(),
});
