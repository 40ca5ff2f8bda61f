import { Injectable } from '@nestjs/common';
import type { EarlierPlan, SafetyPlan, SaveSafetyPlan } from '@selfward/contract';
import { dayIn, RuleBroken, startsVersion } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newTimelessId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { openPlan, sealPlan } from './plan-content.ts';
import { planOf, type ReadPlan, versionOf } from './plan-view.ts';
import { SafetyPlansRepository, type VersionRow } from './safety-plans.repository.ts';

/** Saves that follow each other within this are one line of the access log. */
const spell = 30 * 60_000;

/** The client writes it, and nobody else: the practice has no way to change a word of it. */
@Injectable()
export class SafetyPlansService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly repository: SafetyPlansRepository,
  ) {}

  async open(caller: ClientCaller): Promise<SafetyPlan> {
    const now = this.clock.now();
    const [[row], versions] = await this.database.glance(caller, (tx) =>
      Promise.all([this.repository.open(tx, caller, now), this.repository.versions(tx, caller)]),
    );
    if (!row) throw new Problem('not-found');
    return planOf(await this.keys(caller), { row, versions });
  }

  async earlier(caller: ClientCaller, versionId: string): Promise<EarlierPlan> {
    const row = await this.database.glance(caller, (tx) =>
      this.repository.earlier(tx, caller, versionId),
    );
    if (!row) throw new Problem('not-found');
    return { version: versionOf(row), content: openPlan(await this.keys(caller), row) };
  }

  async write(
    caller: ClientCaller,
    revision: number,
    { content, together: isTogether }: SaveSafetyPlan,
  ): Promise<SafetyPlan> {
    const keys = await this.keys(caller);
    return this.database.transaction(caller, async (tx) => {
      const { row, versions } = await this.held(tx, caller, { keys, revision });
      if (isTogether && !row.is_meeting) throw new RuleBroken('plan-together-in-session');
      const now = this.clock.now();
      const day = dayIn(row.time_zone, now);
      const going = goingOn(versions[0], { today: day, isTogether });
      const next = { versionId: going?.version_id ?? newTimelessId(), revision: revision + 1 };
      const version = { ...next, day, isTogether, content: sealPlan(keys, next, content), now };
      this.repository.count(tx, caller, next.revision);
      if (going) this.repository.rewrite(tx, caller, version);
      else this.repository.add(tx, caller, version);
      if (!going || now.getTime() - going.saved_at.getTime() > spell)
        this.note(tx, caller, 'changed');
      return planOf(keys, await this.read(tx, caller));
    });
  }

  /** Said twice is done once: there is nothing left to delete. */
  async erase(caller: ClientCaller, revision: number): Promise<void> {
    const keys = await this.keys(caller);
    await this.database.transaction(caller, async (tx) => {
      await this.repository.hold(tx, caller);
      const read = await this.read(tx, caller);
      if (read.versions.length === 0) return;
      requireRevision(keys, read, revision);
      this.repository.erase(tx, caller);
      this.note(tx, caller, 'erased');
    });
  }

  /** What is there while this transaction holds it; somebody else may have written on elsewhere. */
  async held(
    tx: Transaction,
    caller: ClientCaller,
    { keys, revision }: { keys: Keyring; revision: number },
  ): Promise<ReadPlan> {
    await this.repository.hold(tx, caller);
    const read = await this.read(tx, caller);
    requireRevision(keys, read, revision);
    return read;
  }

  async read(tx: Transaction, caller: ClientCaller): Promise<ReadPlan> {
    const [row, versions] = await Promise.all([
      this.repository.read(tx, caller, this.clock.now()),
      this.repository.versions(tx, caller),
    ]);
    if (!row) throw new Problem('not-found');
    return { row, versions };
  }

  keys({ practiceId, clientId }: ClientCaller): Promise<Keyring> {
    return this.vault.client(practiceId, clientId);
  }

  note(tx: Transaction, caller: ClientCaller, action: AccessAction): void {
    const { clientId } = caller;
    this.accessLog.note(tx, caller, { action, subject: 'safety_plan', subjectId: null, clientId });
  }
}

/** Somebody may have written on elsewhere: then what is there now is the answer. */
export function requireRevision(keys: Keyring, read: ReadPlan, revision: number): void {
  if ((read.row.revision ?? 0) !== revision)
    throw new Problem('revision-changed', { current: planOf(keys, read) });
}

/** The newest version, where this is still the same one. */
function goingOn(
  newest: VersionRow | undefined,
  save: { today: string; isTogether: boolean },
): VersionRow | null {
  if (!newest) return null;
  const { day, is_together: isTogether, was_shared: isShared } = newest;
  return startsVersion({ day, isTogether, isShared }, save) ? null : newest;
}
