import { Injectable } from '@nestjs/common';
import { canonicalJson, contentHash, shellBySlug } from '@selfward/content';
import { Exercise, type Measure, type ShellWording } from '@selfward/contract';
import { fillShell, type Shell } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { type BroughtRow, MeasureVersionsRepository, placeOfVersion } from '../exercises/index.ts';
import { MeasuresService } from './measures.service.ts';
import { WordingRepository } from './wording.repository.ts';

interface Brought {
  slug: string;
  wording: ShellWording;
}

/**
 * The wording of a measure that may not be shipped: typed by the practice from its own copy, sealed
 * with the practice's key, in no export, and never changed once it is there.
 */
@Injectable()
export class WordingService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: MeasureVersionsRepository,
    private readonly repository: WordingRepository,
    private readonly measures: MeasuresService,
  ) {}

  /** The complete measure, or every fault with its place; nothing half of it is kept. */
  async bring(caller: Caller, { slug, wording }: Brought): Promise<Measure> {
    const shell = shellBySlug(slug);
    if (!shell) throw new Problem('not-found');
    const measure = filled(shell, wording);
    const keys = await this.vault.practice(caller.practiceId);
    await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      await this.repository.lock(tx, caller, { slug, exerciseId: newId(), now });
      const [before] = await this.versions.brought(tx, caller.practiceId, slug);
      await this.write(tx, caller, { measure, before, keys });
    });
    return this.measures.open(caller, slug);
  }

  /** Nothing new is agreed on from now on, or again. What runs goes on. */
  async retire(
    caller: Caller,
    { slug, retired }: { slug: string; retired: boolean },
  ): Promise<Measure> {
    await this.database.transaction(caller, async (tx) => {
      const [row] = await this.versions.brought(tx, caller.practiceId, slug);
      if (!row) throw new Problem('not-found');
      // Retired twice is retired once: the first day stays.
      if ((row.retired_at !== null) === retired) return;
      const at = retired ? this.clock.now() : null;
      this.repository.retire(tx, caller, { exerciseId: row.exercise_id, at });
      this.accessLog.note(tx, caller, {
        action: retired ? 'ended' : 'brought_back',
        subject: 'measure',
        subjectId: row.exercise_id,
        clientId: null,
      });
    });
    return this.measures.open(caller, slug);
  }

  private async write(
    tx: Transaction,
    caller: Caller,
    given: { measure: Exercise; before: BroughtRow | undefined; keys: Keyring },
  ): Promise<void> {
    const version = given.before ? nextVersion(given.before.version) : given.measure.version;
    const exercise = numbered(given.measure, version);
    // The number alone makes no new wording.
    const old = given.before && numbered(given.measure, given.before.version);
    if (old && (await contentHash(old)) === given.before?.content_hash)
      throw new Problem('exercise-unchanged');
    const versionId = newId();
    this.repository.add(tx, caller, {
      exercise,
      hash: await contentHash(exercise),
      versionId,
      content: given.keys.seal(placeOfVersion(versionId), canonicalJson(exercise)),
      now: this.clock.now(),
    });
    this.accessLog.note(tx, caller, {
      action: 'created',
      subject: 'measure_wording',
      subjectId: versionId,
      clientId: null,
    });
  }
}

function filled(shell: Shell, wording: ShellWording): Exercise {
  const { exercise, faults } = fillShell(shell, wording);
  if (exercise !== null) return Exercise.parse(exercise);
  throw invalidInput(
    faults.map(({ place, fault, number }) => ({
      path: [
        'wording',
        ...place.slice(1).split('/'),
        ...(fault === 'missing-item' && number !== undefined ? [String(number)] : []),
      ],
      message: fault,
    })),
  );
}

/** Which lines an open scale has is said with the wording, so its rule is as old as the wording. */
function numbered(measure: Exercise, version: string): Exercise {
  const open = shellBySlug(measure.slug)?.open_scales.map(({ id }) => id) ?? [];
  const scores = measure.scores.map((rule) =>
    open.includes(rule.id) ? { ...rule, version } : rule,
  );
  return { ...measure, version, scores };
}

/** Items, values and scores of a shell are fixed, so another wording of it is never a new series. */
const nextVersion = (version: string): string => {
  const [major = '1', minor = '0', patch = '0'] = version.split('.');
  return [major, minor, Number(patch) + 1].join('.');
};
