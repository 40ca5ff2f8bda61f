import { Injectable } from '@nestjs/common';
import type { CurrentDraftItem, SavedDraftItem, SaveDraftItem } from '@selfward/contract';
import {
  type AnswerValue,
  checkAnswerAt,
  type Exercise,
  findItem,
  isLocked,
  type Item,
  RuleBroken,
} from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { SafetyAnswers } from '../safety/index.ts';
import { openDraft, sealDraft } from './answer-texts.ts';
import { DraftItemsRepository, type DraftWrite } from './draft-items.repository.ts';
import { WrittenExercise } from './written-exercise.ts';

interface Save {
  responseId: string;
  itemPath: string;
  /** The revision that was changed, 0 for the first save. */
  expected: number;
  body: SaveDraftItem;
}

@Injectable()
export class DraftItemsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly written: WrittenExercise,
    private readonly repository: DraftItemsRepository,
    private readonly safety: SafetyAnswers,
  ) {}

  async keep(caller: ClientCaller, save: Save): Promise<SavedDraftItem> {
    const { responseId, itemPath, expected, body } = save;
    const exercise = await this.written.of(caller, responseId);
    requireFitting(exercise, itemPath, body.value);
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    if (expected > 0 && findItem(exercise, itemPath)?.type === 'recall')
      await this.requireUnlocked(caller, save, keys);
    const now = this.clock.now();
    const revision = expected + 1;
    const ciphertext = sealDraft(keys, { responseId, itemPath, revision }, body.value);
    const draft = { responseId, itemPath, expected, ciphertext, device: body.device, now };
    const item = findItem(exercise, itemPath);
    const saved =
      item?.safety === true
        ? await this.keepOpenly(caller, draft, { exercise, item, value: body.value, keys })
        : await this.database.glance(caller, (tx) => this.repository.write(tx, caller, draft));
    if (!saved) throw await this.changed(caller, save, keys);
    return { revision: saved.revision, savedAt: now.toISOString() };
  }

  /** An answer about self-harm goes to the practice in the transaction that saves it, or neither is. */
  private keepOpenly(
    caller: ClientCaller,
    draft: DraftWrite,
    told: { exercise: Exercise; item: Item; value: AnswerValue | null; keys: Keyring },
  ) {
    return this.database.transaction(caller, async (tx) => {
      const saved = await this.repository.write(tx, caller, draft);
      const { responseId, itemPath } = draft;
      if (saved) await this.safety.keep(tx, caller, { ...told, responseId, itemPath, ...saved });
      return saved;
    });
  }

  /** Once the old words were shown, the first version above them stays as it was. */
  private async requireUnlocked(caller: ClientCaller, save: Save, keys: Keyring): Promise<void> {
    const row = await this.database.glance(caller, (tx) =>
      this.repository.current(tx, caller, save),
    );
    if (row && row.item_path !== null && isLocked(openDraft(keys, row)))
      throw new RuleBroken('first-words-stay');
  }

  private async changed(caller: ClientCaller, save: Save, keys: Keyring): Promise<Problem> {
    const row = await this.database.glance(caller, (tx) =>
      this.repository.current(tx, caller, save),
    );
    if (!row) return new Problem('not-found');
    // Nothing was there before and nothing is now: there was no room for one more.
    if (row.item_path === null && save.expected === 0)
      return invalidInput([{ path: ['value'], message: 'response-full' }]);
    const current: CurrentDraftItem =
      row.item_path === null
        ? { revision: 0, value: null, device: '' }
        : { revision: row.revision, value: openDraft(keys, row), device: row.device };
    return new Problem('revision-changed', { current });
  }
}

/** Against the exact wording that is answered; clearing fits every place that can be answered. */
function requireFitting(exercise: Exercise, itemPath: string, value: SaveDraftItem['value']): void {
  const isCleared = value === null && findItem(exercise, itemPath) !== null;
  const faults = isCleared ? [] : checkAnswerAt(exercise, itemPath, value);
  if (faults.length > 0)
    throw invalidInput(faults.map(({ path, detail }) => ({ path: [path], message: detail })));
}
