import { Injectable } from '@nestjs/common';
import {
  type Acknowledge,
  type CoveredFlag,
  type Flag,
  type FlagLines,
  type GivenAnswers,
  Meeting,
  type FlagOpened,
} from '@selfward/contract';
import { acknowledge, type FlagState, see } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { Openings } from '../openings/index.ts';
import { SharedPlans } from '../safety-plans/index.ts';
import { Meetings } from '../sessions/index.ts';
import { sealStep } from './answer-content.ts';
import { answerOf, flagOf, lineOf, type Seen } from './flag-view.ts';
import { type FlagRow, FlagsRepository, type OpenedRow, reachedFlag } from './flags.repository.ts';
import { SafetyAnswersRepository } from './safety-answers.repository.ts';

interface Done {
  flagId: string;
  body: Acknowledge;
}

/** What waits for somebody, in the area of whoever asks: a therapist, or who covers. */
@Injectable()
export class FlagsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly meetings: Meetings,
    private readonly plans: SharedPlans,
    private readonly openings: Openings,
    private readonly repository: FlagsRepository,
    private readonly written: SafetyAnswersRepository,
  ) {}

  async list(caller: Caller): Promise<FlagLines> {
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.waiting(tx, caller, this.clock.now()),
    );
    return { flags: await this.lines(caller, rows) };
  }

  async ofClient(caller: Caller, clientId: string): Promise<FlagLines> {
    const asked = { clientId, now: this.clock.now() };
    const [isInCare, rows] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.isInCare(tx, caller, clientId),
        this.repository.ofClient(tx, caller, asked),
      ]),
    );
    if (!isInCare) throw new Problem('not-found');
    return { flags: await this.lines(caller, rows) };
  }

  async answersOf(caller: Caller, clientId: string): Promise<GivenAnswers> {
    const [isInCare, given] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.isInCare(tx, caller, clientId),
        this.repository.answersOf(tx, caller, clientId),
      ]),
    );
    if (!isInCare) throw new Problem('not-found');
    const keys = await this.vault.client(caller.practiceId, clientId);
    return { answers: given.map((row) => answerOf(keys, row, row.time_zone)) };
  }

  async open(caller: Caller, flagId: string): Promise<Flag> {
    const asked = { flagId, now: this.clock.now() };
    const beside = { flagId, reached: reachedFlag(caller) };
    const [[row], answers, steps, plan] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.open(tx, caller, asked),
        this.repository.answers(tx, caller.practiceId, flagId),
        this.repository.steps(tx, caller.practiceId, flagId),
        this.plans.ofFlag(tx, caller, beside),
      ]),
    );
    if (!row) throw new Problem('not-found');
    const of = { practiceId: caller.practiceId, clientId: row.client_id };
    const [lastSession, nextSession] = await this.database.glance(caller, (tx) =>
      Promise.all([this.meetings.last(tx, of), this.meetings.next(tx, of)]),
    );
    return {
      ...(await this.present(caller, { row, answers, steps, plan })),
      lastSession,
      nextSession: nextSession && Meeting.parse(nextSession),
    };
  }

  /** The same without sessions: whoever covers sees the answer and how to reach the person. */
  async openCovered(caller: Caller, flagId: string): Promise<CoveredFlag> {
    const { lastSession, nextSession, ...covered } = await this.open(caller, flagId);
    return covered;
  }

  /** Looking at it is noted, and ends nothing: it waits until somebody says what was done. */
  async see(caller: Caller, flagId: string): Promise<void> {
    const asked = { flagId, now: this.clock.now() };
    await this.database.transaction(caller, async (tx) => {
      const row = await this.repository.lock(tx, caller, asked);
      if (!row) throw new Problem('not-found');
      const state = see(row.state);
      if (state) this.write(tx, caller, { row, state, step: { kind: 'seen' } });
    });
  }

  /** It stood on a screen for three seconds, with what is shared of the plan beside it. */
  async opened(caller: Caller, flagId: string, { plan }: FlagOpened): Promise<void> {
    const asked = { flagId, now: this.clock.now() };
    await this.database.transaction(caller, async (tx) => {
      const row = await this.repository.lock(tx, caller, asked);
      if (!row) throw new Problem('not-found');
      const { client_id: clientId } = row;
      if (
        plan !== null &&
        !(await this.plans.wasReadable(tx, caller, { clientId, versionId: plan }))
      )
        throw new Problem('not-found');
      await this.openings.add(tx, caller, { what: 'flag', subjectId: flagId, clientId });
      if (plan !== null)
        await this.openings.add(tx, caller, { what: 'safety_plan', subjectId: plan, clientId });
    });
  }

  async acknowledge(caller: Caller, { flagId, body }: Done): Promise<void> {
    const asked = { flagId, now: this.clock.now() };
    const found = await this.database.glance(caller, (tx) =>
      this.repository.clientOf(tx, caller.practiceId, flagId),
    );
    if (!found) throw new Problem('not-found');
    const keys = await this.vault.client(caller.practiceId, found.client_id);
    await this.database.transaction(caller, async (tx) => {
      const row = await this.repository.lock(tx, caller, asked);
      if (!row) throw new Problem('not-found');
      const newest = (await this.repository.answers(tx, caller.practiceId, flagId)).at(-1);
      if (newest?.answer_id !== body.newest) throw new Problem('revision-changed');
      const state = acknowledge(row.state, body);
      const stepId = newId();
      const content = sealStep(keys, stepId, body.words);
      const kind = state === 'closed' ? 'closed' : 'acted';
      const step = { kind, did: body.did, content, stepId } as const;
      this.write(tx, caller, { row, state, step });
    });
  }

  private write(
    tx: Transaction,
    caller: Caller,
    { row, state, step }: { row: OpenedRow; state: FlagState; step: Step },
  ): void {
    const { practiceId, memberId } = caller;
    const at = this.clock.now();
    const { flag_id: flagId, client_id: clientId } = row;
    const actedAt = step.kind === 'seen' ? null : at;
    this.repository.change(tx, practiceId, { flagId, state, actedAt });
    const { kind, did = [], content = null, stepId } = step;
    this.written.step(tx, { practiceId, flagId, kind, memberId, did, content, at }, stepId);
    const action = kind === 'seen' ? 'marked_read' : 'changed';
    this.accessLog.note(tx, caller, { action, subject: 'flag', subjectId: flagId, clientId });
  }

  private async present(caller: Caller, seen: Omit<Seen, 'exercise'>): Promise<CoveredFlag> {
    const { client_id: clientId, version_id: versionId } = seen.row;
    const keys = await this.vault.client(caller.practiceId, clientId);
    const exercise = await this.versions.of(caller.practiceId, versionId);
    return flagOf(keys, { ...seen, exercise });
  }

  private async lines(caller: Caller, rows: FlagRow[]) {
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(caller.practiceId, ids);
    return rows.map((row) => lineOf(row, exercises.get(row.version_id)));
  }
}

interface Step {
  kind: 'seen' | 'acted' | 'closed';
  did?: readonly string[];
  content?: Buffer | null;
  stepId?: string;
}
