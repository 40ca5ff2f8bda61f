import { Injectable } from '@nestjs/common';
import type { ChangeAgreement, TherapistAssignment } from '@selfward/contract';
import { isSameRhythm, requireUndo, requireUnfinished, RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { type CountsFrom, Replanning } from '../rhythms/index.ts';
import { AgreementStepsRepository, type HeldAgreement } from './agreement-steps.repository.ts';
import { before, type Changing, isSame, newCard, rhythmOf } from './changed-card.ts';
import { TherapistAssignmentsRepository } from './therapist-assignments.repository.ts';
import { TherapistAssignmentsService } from './therapist-assignments.service.ts';

interface Changed {
  assignmentId: string;
  /** Of the card that the caller saw. */
  revision: number;
  body: ChangeAgreement;
}

/** What happens to an agreement after it was made: changed, ended, or the last step taken back. */
@Injectable()
export class AgreementStepsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly steps: AgreementStepsRepository,
    private readonly repository: TherapistAssignmentsRepository,
    private readonly assignments: TherapistAssignmentsService,
    private readonly replanning: Replanning,
  ) {}

  async change(caller: Caller, changed: Changed): Promise<TherapistAssignment> {
    const { assignmentId, revision, body } = changed;
    const now = this.clock.now();
    // Before the transaction: a key that has to be fetched takes a connection of its own.
    const keys = await this.keysOf(caller, assignmentId, now);
    const { row, isStale } = await this.database.transaction(caller, async (tx) => {
      const held = await this.held(tx, caller, { assignmentId, now });
      const isStale = held.revision + held.own_days !== revision;
      if (!isStale) {
        requireUnfinished(stateOf(held));
        await this.assignments.requireToCome(tx, caller, {
          sessionId: body.forSession,
          clientId: held.client_id,
          now,
        });
        const was = await this.replan(tx, caller, { held, body });
        if (was || !isSame(keys, held, body))
          this.steps.keepEarlier(tx, caller, { held, was, now });
        this.steps.change(tx, caller, newCard({ held, keys, body, now, changedAt: now }));
        this.note(tx, caller, { held, action: 'changed' });
      }
      return { row: this.repository.one(tx, caller, { assignmentId, now }), isStale };
    });
    const answer = await this.assignments.presentOne(caller, await row);
    if (isStale) throw new Problem('revision-changed', { current: answer });
    return answer;
  }

  async end(caller: Caller, assignmentId: string): Promise<TherapistAssignment> {
    const now = this.clock.now();
    const { row } = await this.database.transaction(caller, async (tx) => {
      const held = await this.held(tx, caller, { assignmentId, now });
      // Ended twice is ended once: the first day stays.
      if (held.state !== 'ended') this.endHeld(tx, caller, { held, now });
      return { row: this.repository.one(tx, caller, { assignmentId, now }) };
    });
    return this.assignments.presentOne(caller, await row);
  }

  /** In the transaction of the agreement that takes its place. */
  async replace(
    tx: Transaction,
    caller: Caller,
    old: { assignmentId: string; clientId: string; now: Date },
  ): Promise<void> {
    const held = await this.held(tx, caller, old);
    if (held.client_id !== old.clientId) throw new Problem('not-found');
    this.endHeld(tx, caller, { held, now: old.now });
  }

  /** The very last step, within ten seconds: ending first, then changing, then agreeing. */
  async undo(caller: Caller, assignmentId: string): Promise<void> {
    const now = this.clock.now();
    const keys = await this.keysOf(caller, assignmentId, now);
    await this.database.transaction(caller, async (tx) => {
      const held = await this.held(tx, caller, { assignmentId, now });
      const was = held.state === 'agreed' ? before({ held, keys, now }) : null;
      if (was) await this.undoChange(tx, caller, { held, keys, body: was, now });
      else if (held.state === 'agreed') this.undoAgreeing(tx, caller, { held, now });
      else this.undoEnding(tx, caller, { held, now });
      this.note(tx, caller, { held, action: 'undone' });
    });
  }

  /** From where it counted before; null where the rhythm stays. */
  private replan(
    tx: Transaction,
    { practiceId }: Caller,
    { held, body }: Pick<Changing, 'held' | 'body'>,
  ): Promise<CountsFrom | null> {
    const { rhythm } = body;
    if (rhythm === undefined || isSameRhythm(held.rhythm, rhythm)) return Promise.resolve(null);
    const place = { practiceId, assignmentId: held.assignment_id };
    return this.replanning.change(tx, place, rhythm);
  }

  /** Changed back, and the change leaves no trace. */
  private async undoChange(
    tx: Transaction,
    caller: Caller,
    undone: Omit<Changing, 'changedAt'>,
  ): Promise<void> {
    const { held } = undone;
    requireUnfinished(stateOf(held));
    const was = rhythmOf(held);
    const { practiceId } = caller;
    const place = { practiceId, assignmentId: held.assignment_id };
    if (was && held.earlier_at)
      await this.replanning.restore(tx, { ...place, changedAt: held.earlier_at }, was);
    this.steps.forgetEarlier(tx, caller, held);
    this.steps.change(tx, caller, newCard({ ...undone, changedAt: held.changed_before_at }));
  }

  private undoAgreeing(
    tx: Transaction,
    caller: Caller,
    { held, now }: { held: HeldAgreement; now: Date },
  ): void {
    requireUndo(held.is_step ? null : held.created_at, now);
    requireUnfinished(stateOf(held));
    this.steps.undoAgreeing(tx, caller, { assignmentId: held.assignment_id, now });
    if (held.replaces !== null) this.steps.agreeAgain(tx, caller, held.replaces);
  }

  /** What another agreement took over comes back when that one is undone. */
  private undoEnding(
    tx: Transaction,
    caller: Caller,
    { held, now }: { held: HeldAgreement; now: Date },
  ): void {
    if (held.state !== 'ended' || held.is_replaced) throw new RuleBroken('undo-over');
    requireUndo(held.closed_at, now);
    this.steps.agreeAgain(tx, caller, held.assignment_id);
  }

  private endHeld(
    tx: Transaction,
    caller: Caller,
    { held, now }: { held: HeldAgreement; now: Date },
  ): void {
    requireUnfinished(stateOf(held));
    const { assignment_id: assignmentId, client_id: clientId } = held;
    this.steps.end(tx, caller, { assignmentId, clientId, now });
    this.note(tx, caller, { held, action: 'ended' });
  }

  private async held(
    tx: Transaction,
    caller: Caller,
    asked: { assignmentId: string; now: Date },
  ): Promise<HeldAgreement> {
    const held = await this.steps.lock(tx, caller, asked);
    if (!held) throw new Problem('not-found');
    return held;
  }

  private async keysOf(caller: Caller, assignmentId: string, now: Date): Promise<Keyring> {
    const row = await this.database.glance(caller, (tx) =>
      this.repository.one(tx, caller, { assignmentId, now }),
    );
    if (!row) throw new Problem('not-found');
    return this.vault.client(caller.practiceId, row.client_id);
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { held, action }: { held: HeldAgreement; action: AccessAction },
  ): void {
    const { assignment_id: subjectId, client_id: clientId } = held;
    this.accessLog.note(tx, caller, { action, subject: 'assignment', subjectId, clientId });
  }
}

const stateOf = ({ state, occurrence, agreed_how: agreedHow }: HeldAgreement) => ({
  state,
  occurrence,
  agreedHow,
});
