import { Injectable } from '@nestjs/common';
import type { ChangeClient, Client, ClientPage, CreateClient, PageQuery } from '@selfward/contract';
import { RuleBroken } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog, type AccessAction } from '../access-log/index.ts';
import { CareRelationshipEntity } from '../care/index.ts';
import { Once } from '../idempotency/index.ts';
import { Invitations } from '../invitations/index.ts';
import { clientAt, cursorOf } from './cursor.ts';
import { type ClientRow, ClientsRepository } from './clients.repository.ts';

@Injectable()
export class ClientsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ClientsRepository,
    private readonly invitations: Invitations,
    private readonly accessLog: AccessLog,
    private readonly once: Once,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller, { after, limit }: PageQuery): Promise<ClientPage> {
    const wanted = { now: this.clock.now(), after: clientAt(after), limit: limit + 1 };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.page(tx, caller, wanted),
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last ? cursorOf(last.id) : null;
    return { items: shown.map(view), next };
  }

  async open(caller: Caller, clientId: string): Promise<Client> {
    const wanted = { clientId, now: this.clock.now() };
    const row = await this.database.glance(caller, (tx) =>
      this.repository.open(tx, caller, wanted),
    );
    return found(row);
  }

  /** Record, care by whoever creates it, and the key that this client's words are kept under. */
  async create(caller: Caller, request: CreateClient, key: string): Promise<Client> {
    if (!request.isAdultInIndividualWork) throw new RuleBroken('adult-individual-work-only');
    const practiceKey = await this.vault.practice(caller.practiceId);
    const resourceId = newId();
    return this.database.transaction(caller, async (tx) => {
      const act = async () =>
        this.insert(tx, { caller, clientId: resourceId, request, practiceKey });
      const intention = { key, request: ['create client', request], resourceId, act };
      const clientId = await this.once.act(tx, caller, intention);
      return found(await this.repository.read(tx, caller, { clientId, now: this.clock.now() }));
    });
  }

  async change(caller: Caller, clientId: string, changed: Changed): Promise<Client> {
    const { revision, request } = changed;
    return this.database.transaction(caller, async (tx) => {
      const held = await this.repository.lock(tx, caller, clientId);
      if (!held) throw new Problem('not-found');
      if (held.revision !== revision) throw await this.changedElsewhere(tx, caller, clientId);
      this.repository.change(tx, caller, { clientId, ...request, revision: revision + 1 });
      // What was sent to the old address must not open the record any more.
      if (held.email !== request.email) this.invitations.close(tx, caller.practiceId, clientId);
      this.note(tx, caller, { action: 'changed', clientId });
      return found(await this.repository.read(tx, caller, { clientId, now: this.clock.now() }));
    });
  }

  private insert(tx: Transaction, { caller, clientId, request, practiceKey }: NewClient): void {
    const { practiceId, memberId } = caller;
    const { isAdultInIndividualWork: _, ...record } = request;
    const now = this.clock.now();
    this.repository.insert(tx, {
      practiceId,
      clientId,
      memberId: null,
      revision: 1,
      ...record,
      createdBy: memberId,
      createdAt: now,
      archivedAt: null,
    });
    const startedOn = now.toISOString().slice(0, 10);
    const care = { practiceId, careId: newId(), clientId, memberId, startedOn, endedOn: null };
    void tx.insert(CareRelationshipEntity, care);
    this.vault.newClientKey(tx, { practiceId, clientId }, practiceKey);
    this.note(tx, caller, { action: 'created', clientId });
  }

  private async changedElsewhere(tx: Transaction, caller: Caller, clientId: string) {
    const row = await this.repository.read(tx, caller, { clientId, now: this.clock.now() });
    return new Problem('revision-changed', { current: found(row) });
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, clientId }: { action: AccessAction; clientId: string },
  ): void {
    this.accessLog.note(tx, caller, { action, subject: 'client', subjectId: clientId, clientId });
  }
}

interface Changed {
  /** The revision that the caller saw. */
  revision: number;
  request: ChangeClient;
}

interface NewClient {
  caller: Caller;
  clientId: string;
  request: CreateClient;
  practiceKey: Keyring;
}

function found(row: ClientRow | undefined): Client {
  if (!row) throw new Problem('not-found');
  return view(row);
}

function view(row: ClientRow): Client {
  return {
    id: row.id,
    revision: row.revision,
    name: row.name,
    calledBy: row.called_by,
    email: row.email,
    phone: row.phone,
    mayLeaveMessage: row.may_leave_message,
    timeZone: row.time_zone,
    login: row.login,
    inCareSince: row.in_care_since,
  };
}
