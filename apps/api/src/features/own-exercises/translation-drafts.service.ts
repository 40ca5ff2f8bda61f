import { Injectable } from '@nestjs/common';
import { exerciseBySlug } from '@selfward/content';
import type { SaveTranslation, TranslationDraft } from '@selfward/contract';
import { TranslatedWording } from '@selfward/contract';
import { type Exercise, knownLines, type Wording } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { ExerciseVersions, openWording } from '../exercises/index.ts';
import { requireKnown } from './translation-faults.ts';
import { lineOfTranslation } from './translation-line.ts';
import { TranslationDraftsRepository } from './translation-drafts.repository.ts';
import type { TranslationRow } from './translations.repository.ts';
import { type WantedTranslation, TranslationsService } from './translations.service.ts';

/** A translation while it is written. No client ever reads any of it. */
@Injectable()
export class TranslationDraftsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly translations: TranslationsService,
    private readonly repository: TranslationDraftsRepository,
  ) {}

  /** Where there is none yet, what the practice said in this language before. */
  async open(caller: Caller, wanted: WantedTranslation): Promise<TranslationDraft> {
    const { lang } = wanted;
    const versionId = await this.translations.find(caller, wanted);
    const exercise = await this.exercise(caller, wanted, versionId);
    const row =
      versionId &&
      (await this.database.glance(caller, (tx) =>
        this.repository.one(tx, caller, { versionId, lang }),
      ));
    if (row) return this.present(caller, row);
    return { ...none(lang), known: await this.known(caller, wanted, exercise) };
  }

  async write(
    caller: Caller,
    wanted: WantedTranslation & { revision: number },
    { wording, official }: SaveTranslation,
  ): Promise<TranslationDraft> {
    const { lang, revision } = wanted;
    const versionId = await this.translations.versionToTranslate(caller, wanted);
    requireKnown(await this.versions.of(caller.practiceId, versionId), lang, wording);
    const keys = await this.vault.practice(caller.practiceId);
    const next = { versionId, lang, official, revision: revision + 1, now: this.clock.now() };
    const content = keys.seal(placeOfDraft(next), JSON.stringify(wording));
    const { row, isStale } = await this.database.transaction(caller, async (tx) => {
      const written = await this.repository.write(tx, caller, { ...next, content });
      if (written > 0)
        this.note(tx, caller, { action: revision === 0 ? 'created' : 'changed', versionId });
      return { row: this.repository.one(tx, caller, { versionId, lang }), isStale: written === 0 };
    });
    const there = await row;
    const answer = there ? await this.present(caller, there) : none(lang);
    if (isStale) throw new Problem('revision-changed', { current: answer });
    return answer;
  }

  async erase(caller: Caller, wanted: WantedTranslation & { revision: number }): Promise<void> {
    const { lang, revision } = wanted;
    const versionId = await this.translations.find(caller, wanted);
    if (versionId === undefined) throw new Problem('not-found');
    const left = await this.database.transaction(caller, async (tx) => {
      const erased = await this.repository.erase(tx, caller, { versionId, lang, revision });
      if (erased === 0) return { row: await this.repository.one(tx, caller, { versionId, lang }) };
      this.note(tx, caller, { action: 'erased', versionId });
      return null;
    });
    if (left === null) return;
    if (!left.row) throw new Problem('not-found');
    throw new Problem('revision-changed', { current: await this.present(caller, left.row) });
  }

  private async exercise(
    caller: Caller,
    { slug, version }: WantedTranslation,
    versionId: string | undefined,
  ): Promise<Exercise> {
    if (versionId !== undefined) return this.versions.of(caller.practiceId, versionId);
    const exercise = exerciseBySlug(slug);
    if (exercise?.version !== version) throw new Problem('not-found');
    return exercise;
  }

  private async known(
    { practiceId }: Caller,
    { slug, lang }: WantedTranslation,
    exercise: Exercise,
  ): Promise<Wording> {
    const rows = await this.database.glance({ practiceId }, (tx) =>
      this.repository.inLanguage(tx, practiceId, { slug, lang }),
    );
    if (rows.length === 0) return {};
    const keys = await this.vault.practice(practiceId);
    const ids = rows.map(({ version_id: versionId }) => versionId);
    const exercises = await this.versions.all(practiceId, ids);
    const before = rows.flatMap((row) => {
      const translated = exercises.get(row.version_id);
      if (!translated) return [];
      return [{ exercise: translated, wording: openWording(keys, row.version_id, row) }];
    });
    return knownLines(exercise, before);
  }

  private async present(caller: Caller, row: TranslationRow): Promise<TranslationDraft> {
    const keys = await this.vault.practice(caller.practiceId);
    return { ...lineOfTranslation(row), wording: openDraftWording(keys, row), known: {} };
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, versionId }: { action: AccessAction; versionId: string },
  ): void {
    const subject = { subject: 'exercise_translation', clientId: null } as const;
    this.accessLog.note(tx, caller, { action, subjectId: versionId, ...subject });
  }
}

const none = (lang: string): TranslationDraft => ({
  lang,
  official: false,
  authorName: '',
  savedAt: null,
  revision: 0,
  wording: {},
  known: {},
});

const placeOfDraft = (draft: { versionId: string; lang: string; revision: number }) => ({
  table: 'translation_drafts',
  column: 'content',
  row: `${draft.versionId}/${draft.lang}`,
  revision: draft.revision,
});

function openDraftWording(keys: Keyring, row: TranslationRow): Wording {
  const { version_id: versionId, lang, revision, content } = row;
  const text = keys.open(placeOfDraft({ versionId, lang, revision }), content);
  return TranslatedWording.parse(JSON.parse(text));
}
