import { Injectable } from '@nestjs/common';
import type { Enrolment, EnrolmentAct } from '@selfward/contract';
import { RuleBroken, undoUntil } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { Care } from '../care/index.ts';
import { changeBy, droppedIn } from './enrolment-change.ts';
import {
  type ChangedEnrolment,
  EnrolmentsRepository,
  type HeldEnrolment,
} from './enrolments.repository.ts';
import type { EnrolmentBefore, EnrolmentRow } from './enrolments-sql.ts';
import { EnrolmentsService } from './enrolments.service.ts';
import { OpenNow } from './open-now.ts';
import { sealEnrolment } from './pathway-content.ts';
import { contentOf } from './plan-view.ts';
import { StepAgreements } from './step-agreements.ts';

interface Wanted {
  enrolmentId: string;
  /** The revision that the caller saw. */
  revision: number;
}

/** What a therapist does with a client's way; each act can be undone while nothing opens. */
@Injectable()
export class EnrolmentActsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly care: Care,
    private readonly accessLog: AccessLog,
    private readonly enrolments: EnrolmentsService,
    private readonly openNow: OpenNow,
    private readonly agreements: StepAgreements,
    private readonly repository: EnrolmentsRepository,
  ) {}

  async act(caller: Caller, wanted: Wanted, act: EnrolmentAct): Promise<Enrolment> {
    const { enrolmentId } = wanted;
    const { keys, row: seen } = await this.opened(caller, enrolmentId);
    const prepared =
      act.kind === 'open'
        ? await this.openNow.prepare(caller, { row: seen, clientKeys: keys, id: act.step })
        : null;
    const { row, isStale } = await this.database.transaction(caller, async (tx) => {
      const { held, row: there } = await this.held(tx, caller, enrolmentId);
      if (there.revision !== wanted.revision) return { row: there, isStale: true };
      await this.care.requireActive(tx, caller, held.client_id);
      const now = this.clock.now();
      this.repository.change(tx, caller, changed(act, { row: there, keys, now }));
      if (prepared) await this.openNow.open(tx, caller, { prepared, row: there, now });
      this.note(tx, caller, { held, action: act.kind === 'end' ? 'ended' : 'changed' });
      const again = await this.read(tx, caller, enrolmentId);
      return { row: again, isStale: false };
    });
    const answer = await this.enrolments.present(caller, row);
    if (isStale) throw new Problem('revision-changed', { current: answer });
    return answer;
  }

  /** Everything is as it was; what began in these seconds is gone. */
  async undo(caller: Caller, enrolmentId: string): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const { held, row } = await this.held(tx, caller, enrolmentId);
      const { before } = row;
      if (!before || undoUntil(row.acted_at, this.clock.now()) === null)
        throw new RuleBroken('undo-over');
      if (before.kind === 'enrol') this.repository.erase(tx, caller, enrolmentId);
      else await this.putBack(tx, caller, { held, row, before });
      this.note(tx, caller, { held, action: 'undone' });
    });
  }

  private async putBack(
    tx: Transaction,
    caller: Caller,
    { held, row, before }: { held: HeldEnrolment; row: EnrolmentRow; before: EnrolmentBefore },
  ): Promise<void> {
    // In the same seconds another one may have begun.
    if (held.ended_at && (await this.repository.isRunning(tx, caller, held.client_id)))
      throw new RuleBroken('pathway-runs');
    const { kind: _, step, ...settings } = before;
    const { enrolment_id: enrolmentId } = row;
    if (step !== undefined)
      await this.agreements.takeBack(tx, caller, { enrolmentId, step, now: this.clock.now() });
    this.repository.change(tx, caller, {
      enrolmentId,
      revision: row.revision + 1,
      ...contentBefore(held, row),
      ...settings,
      endedAt: null,
      actedAt: row.acted_at,
      before: null,
      contentBefore: null,
    });
  }

  private async held(tx: Transaction, caller: Caller, enrolmentId: string) {
    const held = await this.repository.lock(tx, caller, enrolmentId);
    if (!held) throw new Problem('not-found');
    return { held, row: await this.read(tx, caller, enrolmentId) };
  }

  private async read(tx: Transaction, caller: Caller, enrolmentId: string): Promise<EnrolmentRow> {
    const now = this.clock.now();
    const row = await this.repository.one(tx, caller, { enrolmentId, now });
    if (!row) throw new Problem('not-found');
    return row;
  }

  /** Before the transaction: a key that has to be fetched takes a connection of its own. */
  private async opened(caller: Caller, enrolmentId: string) {
    const row = await this.database.glance(caller, (tx) => this.read(tx, caller, enrolmentId));
    return { row, keys: await this.vault.client(caller.practiceId, row.client_id) };
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { held, action }: { held: HeldEnrolment; action: AccessAction },
  ): void {
    const { enrolment_id: subjectId, client_id: clientId } = held;
    this.accessLog.note(tx, caller, { action, subject: 'enrolment', subjectId, clientId });
  }
}

interface Acting {
  row: EnrolmentRow;
  keys: Keyring;
  now: Date;
}

function changed(act: EnrolmentAct, { row, keys, now }: Acting): ChangedEnrolment {
  const content = contentOf(keys, row);
  const made = changeBy(act, { row, pathway: content.pathway });
  const { enrolment, prepared, pathway } = made;
  const { enrolment_id: enrolmentId, content_revision: revision } = row;
  const place = { id: enrolmentId, revision: revision + 1 };
  return {
    enrolmentId,
    revision: row.revision + 1,
    content: pathway ? sealEnrolment(keys, place, { ...content, pathway }) : row.content,
    contentRevision: pathway ? place.revision : revision,
    maxOpen: enrolment.maxOpen,
    shiftDays: enrolment.shiftDays,
    prepared,
    wanted: [...enrolment.wanted],
    dropped: droppedIn(made, row),
    endedAt: enrolment.ended ? now : null,
    actedAt: now,
    before: beforeOf(act, row),
    contentBefore: pathway ? { content: row.content, revision } : null,
  };
}

const beforeOf = (act: EnrolmentAct, row: EnrolmentRow): EnrolmentBefore => ({
  kind: act.kind,
  ...(act.kind === 'open' ? { step: act.step } : {}),
  maxOpen: row.max_open,
  shiftDays: row.shift_days,
  prepared: row.prepared,
  wanted: row.wanted,
  dropped: row.dropped,
});

function contentBefore(held: HeldEnrolment, row: EnrolmentRow) {
  const { content_before: content, content_before_revision: revision } = held;
  return content !== null && revision !== null
    ? { content, contentRevision: revision }
    : { content: row.content, contentRevision: row.content_revision };
}
