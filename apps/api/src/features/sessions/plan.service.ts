import { Injectable } from '@nestjs/common';
import type { PlanSession, Session, StartSession } from '@selfward/contract';
import { wallTimeAt } from '@selfward/domain/time';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { Care } from '../care/index.ts';
import { Once } from '../idempotency/index.ts';
import { placed, spanOf } from './placed.ts';
import type { SessionEntity } from './session.entity.ts';
import { sessionOf, type SessionRow } from './session-row.ts';
import { SessionsRepository } from './sessions.repository.ts';

interface Asked<Body> {
  clientId: string;
  key: string;
  body: Body;
}

/** What differs between one that is planned and one that begins now. */
type NewSession = Omit<SessionEntity, (typeof alike)[number]>;
const alike = [
  'practiceId',
  'memberId',
  'createdBy',
  'revision',
  'finishedAt',
  'noteWaivedAt',
] as const;

@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly care: Care,
    private readonly repository: SessionsRepository,
  ) {}

  async plan(caller: Caller, { clientId, key, body }: Asked<PlanSession>): Promise<Session> {
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const { read } = await this.database.transaction(caller, async (tx) => {
      const [zone] = await Promise.all([
        this.repository.zone(tx, caller.practiceId),
        this.care.requireActive(tx, caller, clientId),
      ]);
      const sessionId = newId();
      const act = async () => {
        const wall = { sessionId, clientId, ...placed(zone, body) };
        const plan = { state: 'planned', startedAt: null, actedAt: null } as const;
        this.add(tx, caller, { ...wall, ...plan, createdAt: this.clock.now() });
      };
      const request = { route: 'plan-session', clientId, body };
      const id = await this.once.act(tx, caller, { key, request, resourceId: sessionId, act });
      return { read: this.repository.one(tx, caller, id) };
    });
    return this.view(await read);
  }

  /** "We are meeting": what is planned about now begins, what runs already goes on. */
  async start(caller: Caller, { clientId, key, body }: Asked<StartSession>): Promise<Session> {
    await this.vault.practice(caller.practiceId);
    const now = this.clock.now();
    const { read } = await this.database.transaction(caller, async (tx) => {
      const [zone, there] = await Promise.all([
        this.repository.zone(tx, caller.practiceId),
        this.repository.aboutNow(tx, caller, { clientId, now }),
        this.care.requireActive(tx, caller, clientId),
      ]);
      const resourceId = there?.session_id ?? newId();
      const act = async () => {
        if (!there)
          this.add(tx, caller, begun({ sessionId: resourceId, clientId, zone, now }, body));
        else if (there.state === 'planned') this.begin(tx, caller, { ...there, clientId, now });
      };
      const request = { route: 'start-session', clientId, body };
      const id = await this.once.act(tx, caller, { key, request, resourceId, act });
      return { read: this.repository.one(tx, caller, id) };
    });
    return this.view(await read);
  }

  private add(tx: Transaction, caller: Caller, session: NewSession): void {
    const { practiceId, memberId } = caller;
    const none = { finishedAt: null, noteWaivedAt: null };
    const mine = { practiceId, memberId, createdBy: memberId, revision: 1, ...none };
    this.repository.insert(tx, { ...mine, ...session });
    const action = session.state === 'running' ? 'started' : 'created';
    this.repository.note(tx, caller, { action, ...session });
  }

  private begin(
    tx: Transaction,
    caller: Caller,
    planned: { session_id: string; revision: number; clientId: string; now: Date },
  ): void {
    const { session_id: sessionId, clientId, now } = planned;
    const revision = planned.revision + 1;
    const change = { state: 'running', startedAt: now, actedAt: now } as const;
    this.repository.change(tx, caller, { sessionId, revision, ...change });
    this.repository.note(tx, caller, { action: 'started', sessionId, clientId });
  }

  private view(row: SessionRow | undefined): Session {
    if (!row) throw new Problem('not-found');
    return sessionOf(row, this.clock.now());
  }
}

interface Begun {
  sessionId: string;
  clientId: string;
  zone: string;
  now: Date;
}

function begun({ sessionId, clientId, zone, now }: Begun, body: StartSession): NewSession {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  return {
    sessionId,
    clientId,
    ...body,
    ...wallTimeAt(zone, now),
    ...spanOf(minute, body.minutes),
    timeZone: zone,
    state: 'running',
    startedAt: now,
    actedAt: now,
    createdAt: now,
  };
}
