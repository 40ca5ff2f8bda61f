import { Injectable } from '@nestjs/common';
import { exerciseBySlug } from '@selfward/content';
import type { ExerciseTranslation, SaveTranslation, TranslationLines } from '@selfward/contract';
import type { Wording } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { ExerciseVersions, openWording, placeOfTranslation } from '../exercises/index.ts';
import { TranslationDraftsRepository } from './translation-drafts.repository.ts';
import { requireWhole } from './translation-faults.ts';
import { lineOfTranslation } from './translation-line.ts';
import { type TranslationRow, TranslationsRepository } from './translations.repository.ts';

interface WantedVersion {
  slug: string;
  version: string;
}

export interface WantedTranslation extends WantedVersion {
  lang: string;
}

interface Changed extends WantedTranslation {
  revision: number;
  /** The revision of the draft that goes with it; 0 for none. */
  draft: number;
}

interface Carried {
  versionId: string;
  lang: string;
  wording: Wording;
  keys: Keyring;
}

@Injectable()
export class TranslationsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly repository: TranslationsRepository,
    private readonly drafts: TranslationDraftsRepository,
  ) {}

  /** Of a version that nobody here has agreed on yet there are none. */
  async list(caller: Caller, wanted: WantedVersion): Promise<TranslationLines> {
    const versionId = await this.find(caller, wanted);
    if (versionId === undefined) {
      if (isBuiltIn(wanted)) return { translations: [], drafts: [] };
      throw new Problem('not-found');
    }
    const { practiceId } = caller;
    const [rows, drafts] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.contents(tx, practiceId, versionId),
        this.drafts.ofVersion(tx, practiceId, versionId),
      ]),
    );
    return {
      translations: rows.map(lineOfTranslation),
      drafts: drafts.map(lineOfTranslation),
    };
  }

  async open(caller: Caller, wanted: WantedTranslation): Promise<ExerciseTranslation> {
    const { lang } = wanted;
    const versionId = await this.versionId(caller, wanted);
    const row = await this.database.glance(caller, (tx) =>
      this.repository.one(tx, caller, { versionId, lang }),
    );
    return this.present(caller, row);
  }

  /** What clients read from then on; the draft that became it goes with that. */
  async write(
    caller: Caller,
    wanted: Changed,
    { wording, official }: SaveTranslation,
  ): Promise<ExerciseTranslation> {
    const { lang, revision, draft } = wanted;
    const versionId = await this.versionToTranslate(caller, wanted);
    requireWhole(await this.versions.of(caller.practiceId, versionId), lang, wording);
    const keys = await this.vault.practice(caller.practiceId);
    const next = { versionId, lang, official, revision: revision + 1, now: this.clock.now() };
    const content = sealWording(keys, next, wording);
    const { row, isStale } = await this.database.transaction(caller, async (tx) => {
      const how = revision === 0 ? 'add' : 'replace';
      const written = await this.repository[how](tx, caller, { ...next, content });
      if (written > 0) {
        this.drafts.drop(tx, caller, { versionId, lang, revision: draft });
        this.note(tx, caller, { action: revision === 0 ? 'created' : 'changed', versionId });
      }
      return { row: this.repository.one(tx, caller, { versionId, lang }), isStale: written === 0 };
    });
    const answer = await this.present(caller, await row);
    if (isStale) throw new Problem('revision-changed', { current: answer });
    return answer;
  }

  async erase(caller: Caller, wanted: Changed): Promise<void> {
    const { lang, revision, draft } = wanted;
    const versionId = await this.versionId(caller, wanted);
    const left = await this.database.transaction(caller, async (tx) => {
      const erased = await this.repository.erase(tx, caller, { versionId, lang, revision });
      if (erased === 0) return this.repository.one(tx, caller, { versionId, lang });
      this.drafts.drop(tx, caller, { versionId, lang, revision: draft });
      this.note(tx, caller, { action: 'erased', versionId });
      return null;
    });
    if (left === null) return;
    throw new Problem('revision-changed', { current: await this.present(caller, left) });
  }

  /** With a new version; whether it is official nobody has said of this one. */
  carry(tx: Transaction, caller: Caller, { versionId, lang, wording, keys }: Carried): void {
    const now = this.clock.now();
    const next = { versionId, lang, official: false, revision: 1, now };
    void this.repository.add(tx, caller, { ...next, content: sealWording(keys, next, wording) });
  }

  private async versionId(caller: Caller, wanted: WantedVersion): Promise<string> {
    const versionId = await this.find(caller, wanted);
    if (versionId === undefined) throw new Problem('not-found');
    return versionId;
  }

  async find(caller: Caller, wanted: WantedVersion): Promise<string | undefined> {
    const row = await this.database.glance(caller, (tx) =>
      this.repository.version(tx, caller, wanted),
    );
    return row?.version_id;
  }

  /** One of the library is copied into the practice first, as an agreement would do. */
  async versionToTranslate(caller: Caller, wanted: WantedVersion): Promise<string> {
    const there = await this.find(caller, wanted);
    if (there !== undefined) return there;
    const exercise = exerciseBySlug(wanted.slug);
    if (exercise?.version !== wanted.version) throw new Problem('not-found');
    const { practiceId } = caller;
    const keys = await this.vault.practice(practiceId);
    const edition = await this.versions.edition(exercise);
    await this.database.transaction(caller, async (tx) => {
      this.versions.copy(tx, { practiceId, keys }, edition);
    });
    return this.versionId(caller, wanted);
  }

  private async present(
    caller: Caller,
    row: TranslationRow | undefined,
  ): Promise<ExerciseTranslation> {
    if (!row) throw new Problem('not-found');
    const keys = await this.vault.practice(caller.practiceId);
    return { ...lineOfTranslation(row), wording: openWording(keys, row.version_id, row) };
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

const sealWording = (
  keys: Keyring,
  place: { versionId: string; lang: string; revision: number },
  wording: Wording,
): Buffer => keys.seal(placeOfTranslation(place), JSON.stringify(wording));

const isBuiltIn = ({ slug, version }: WantedVersion): boolean =>
  exerciseBySlug(slug)?.version === version;
