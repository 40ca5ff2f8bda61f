import { Injectable } from '@nestjs/common';
import type { ClientPathway } from '@selfward/contract';
import { RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { type AccessAction, AccessLog } from '../access-log/index.ts';
import { Covered } from './covered.ts';
import { EnrolmentsRepository } from './enrolments.repository.ts';
import { isEnrolled } from './enrolments.service.ts';
import { OwnPathwayRepository } from './own-pathway.repository.ts';
import { PathwayExercises } from './pathway-exercises.ts';
import { contentOf, ownPathwayView } from './plan-view.ts';

/** The client's own look at the pathway, and their "not this one". */
@Injectable()
export class OwnPathwayService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly exercises: PathwayExercises,
    private readonly covered: Covered,
    private readonly enrolments: EnrolmentsRepository,
    private readonly repository: OwnPathwayRepository,
  ) {}

  async open(caller: ClientCaller): Promise<ClientPathway> {
    const now = this.clock.now();
    const rows = await this.database.glance(caller, (tx) => this.enrolments.own(tx, caller, now));
    const [row] = rows;
    if (!row) throw new Problem('not-found');
    if (!isEnrolled(row)) return { pathway: null };
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    const editions = await this.exercises.of(caller.practiceId);
    const shown = { row, content: contentOf(keys, row), editions, now };
    return { pathway: ownPathwayView(await this.covered.know(caller, shown)) };
  }

  /** Before it opens. What is open already can be set aside like anything else. */
  decline(caller: ClientCaller, step: string): Promise<void> {
    return this.say(caller, { step, what: 'decline' });
  }

  bringBack(caller: ClientCaller, step: string): Promise<void> {
    return this.say(caller, { step, what: 'bringBack' });
  }

  /** Of what is there for whoever wants it; the rest comes by itself. */
  ask(caller: ClientCaller, step: string): Promise<void> {
    return this.say(caller, { step, what: 'ask' });
  }

  letGo(caller: ClientCaller, step: string): Promise<void> {
    return this.say(caller, { step, what: 'letGo' });
  }

  private async say(
    caller: ClientCaller,
    { step, what }: { step: string; what: Saying },
  ): Promise<void> {
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const held = await this.held(tx, caller, { keys, step, now });
      const { enrolmentId } = held;
      if (what === 'ask' && !held.isOptional) throw new RuleBroken('pathway-step-comes');
      // Who asks for what they did not want has thought again.
      if (what === 'ask') this.repository.bringBack(tx, caller, { enrolmentId, step });
      if (what === 'decline') await this.requireNotOpening(tx, caller, { enrolmentId, step });
      // Whoever does not want it has not asked for it.
      if (what === 'decline') this.repository.letGo(tx, caller, { enrolmentId, step });
      this.repository[what](tx, caller, { enrolmentId, step, now });
      this.accessLog.note(tx, caller, {
        action: actions[what],
        subject: 'enrolment',
        subjectId: enrolmentId,
        clientId: caller.clientId,
      });
    });
  }

  /** Opened, and still to be taken back: in ten seconds it is one or the other, and no sooner told. */
  private async requireNotOpening(
    tx: Transaction,
    caller: ClientCaller,
    place: { enrolmentId: string; step: string },
  ): Promise<void> {
    if (await this.repository.isOpening(tx, caller, place)) throw new Problem('busy');
  }

  /** The enrolment, where the step has not opened yet. */
  private async held(
    tx: Transaction,
    caller: ClientCaller,
    { keys, step, now }: { keys: Keyring; step: string; now: Date },
  ): Promise<{ enrolmentId: string; isOptional: boolean }> {
    const held = await this.repository.lock(tx, caller);
    if (!held) throw new Problem('not-found');
    const { enrolment_id: enrolmentId } = held;
    const row = await this.repository.held(tx, caller, { enrolmentId, now });
    const found = row && contentOf(keys, row).pathway.steps.find(({ id }) => id === step);
    if (!row || !found) throw new Problem('not-found');
    if (row.has_ended) throw new RuleBroken('pathway-ended');
    if (row.steps.some((one) => one.step === step && one.opened_on !== null))
      throw new RuleBroken('pathway-step-opened');
    return { enrolmentId, isOptional: found.optional };
  }
}

type Saying = 'decline' | 'bringBack' | 'ask' | 'letGo';

const actions = {
  decline: 'declined',
  bringBack: 'undone',
  ask: 'changed',
  letGo: 'undone',
} as const satisfies Record<Saying, AccessAction>;
