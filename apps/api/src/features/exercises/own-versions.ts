import { Injectable } from '@nestjs/common';
import { exerciseBySlug } from '@selfward/content';
import { type Exercise, TranslatedWording } from '@selfward/contract';
import { type ExerciseCatalogue, inLanguage, ownSlugStart, type Wording } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { KeyCache } from '../../vault/key-cache.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from './exercise-versions.ts';
import {
  type OwnRow,
  OwnVersionsRepository,
  type TranslationContent,
} from './own-versions.repository.ts';

export interface OwnExercise {
  row: OwnRow;
  exercise: Exercise;
}

type Translated = { lang: string; lines: Wording } | null;

/** What the practice wrote itself, as it is read: the newest version of each, and translations. */
@Injectable()
export class OwnVersions {
  /** For a minute: a translation may be put right at any time. */
  private readonly wordings = new KeyCache<{ wording: Translated }>(400, 60_000);

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: OwnVersionsRepository,
  ) {}

  async of(practiceId: string, rows: readonly OwnRow[]): Promise<OwnExercise[]> {
    const ids = rows.map(({ version_id }) => version_id);
    const found = await this.versions.all(practiceId, ids);
    return rows.flatMap((row) => {
      const exercise = found.get(row.version_id);
      return exercise ? [{ row, exercise }] : [];
    });
  }

  async newest(practiceId: string, slug: string): Promise<OwnExercise | undefined> {
    if (!slug.startsWith(ownSlugStart)) return undefined;
    const row = await this.database.glance({ practiceId }, (tx) =>
      this.repository.one(tx, practiceId, slug),
    );
    return row && (await this.of(practiceId, [row]))[0];
  }

  /** Everything that an exercise of this practice may refer to. */
  async catalogue(practiceId: string): Promise<ExerciseCatalogue> {
    const rows = await this.database.glance({ practiceId }, (tx) =>
      this.repository.all(tx, practiceId),
    );
    const own = new Map(
      (await this.of(practiceId, rows)).map(({ row, exercise }) => [row.slug, exercise]),
    );
    return (slug) => own.get(slug) ?? exerciseBySlug(slug);
  }

  /** As somebody who reads `lang` sees it. Nobody waits for it who reads what it was written in. */
  async inLanguage(
    exercise: Exercise,
    asked: { practiceId: string; versionId: string; lang: string },
  ): Promise<Exercise> {
    const langs = [...new Set([asked.lang, asked.lang.split('-')[0] ?? asked.lang])];
    if (langs.includes(exercise.lang)) return exercise;
    const name = `${asked.practiceId}/${asked.versionId}/${asked.lang}`;
    const now = this.clock.now().getTime();
    const known = this.wordings.get(name, now) ?? {
      wording: await this.read(asked.practiceId, { versionId: asked.versionId, langs }),
    };
    this.wordings.put(name, known, now);
    if (known.wording === null) return exercise;
    const { lang, lines } = known.wording;
    return { ...inLanguage({ ...exercise, texts: { [lang]: lines } }, lang), texts: {} };
  }

  private async read(
    practiceId: string,
    asked: { versionId: string; langs: string[] },
  ): Promise<Translated> {
    const row = await this.database.glance({ practiceId }, (tx) =>
      this.repository.translation(tx, practiceId, asked),
    );
    if (!row) return null;
    const keys = await this.vault.practice(practiceId);
    return { lang: row.lang, lines: openWording(keys, asked.versionId, row) };
  }
}

export const openWording = (
  keys: Keyring,
  versionId: string,
  { lang, revision, content }: TranslationContent,
): Wording =>
  TranslatedWording.parse(
    JSON.parse(keys.open(placeOfTranslation({ versionId, lang, revision }), content)),
  );

export const placeOfTranslation = (translation: {
  versionId: string;
  lang: string;
  revision: number;
}) => ({
  table: 'exercise_translations',
  column: 'content',
  row: `${translation.versionId}/${translation.lang}`,
  revision: translation.revision,
});
