import { Injectable } from '@nestjs/common';
import {
  type ChangeClient,
  type Client,
  ClientDetails,
  type CreateClient,
} from '@selfward/contract';
import { dayIn } from '@selfward/domain';
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
import { clientOf } from './client-view.ts';
import { type ClientRow, ClientsRepository, type LockedClient } from './clients.repository.ts';
import { isBlankDetails, sealDetails } from './details.ts';

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

  async open(caller: Caller, clientId: string): Promise<Client> {
    const wanted = { clientId, now: this.clock.now() };
    const row = await this.database.glance(caller, (tx) =>
      this.repository.open(tx, caller, wanted),
    );
    return this.view(caller, row);
  }

  /** Record, care by whoever creates it, and the key that this client's words are kept under. */
  async create(caller: Caller, request: CreateClient, key: string): Promise<Client> {
    const practiceKey = await this.vault.practice(caller.practiceId);
    const resourceId = newId();
    const row = await this.database.transaction(caller, async (tx) => {
      const act = () => this.insert(tx, { caller, clientId: resourceId, request, practiceKey });
      const intention = { key, request: ['create client', request], resourceId, act };
      const clientId = await this.once.act(tx, caller, intention);
      return this.repository.read(tx, caller, { clientId, now: this.clock.now() });
    });
    return this.view(caller, row);
  }

  async change(caller: Caller, clientId: string, changed: Changed): Promise<Client> {
    const { revision, request } = changed;
    const keys = await this.vault.client(caller.practiceId, clientId);
    return this.withLocked(caller, { clientId, revision }, (tx, held) => {
      const { isAdultInIndividualWork: isAdultIndividual, ...rest } = plainOf(request);
      const details = detailsOf(keys, { clientId, held }, request);
      const change = { ...rest, ...details, isAdultIndividual, revision: revision + 1 };
      this.repository.change(tx, caller, { clientId, ...change });
      // What was sent to the old address must not open the record any more, nor to nobody's who may.
      if (held.email !== request.email || !isAdultIndividual)
        this.invitations.close(tx, caller.practiceId, clientId);
      this.note(tx, caller, { action: 'changed', clientId });
    });
  }

  /** Waits for the record, refuses what was changed elsewhere, and answers with what is there then. */
  async withLocked(
    caller: Caller,
    { clientId, revision }: { clientId: string; revision: number },
    act: (tx: Transaction, held: LockedClient) => Promise<void> | void,
  ): Promise<Client> {
    const keys = await this.vault.client(caller.practiceId, clientId);
    const row = await this.database.transaction(caller, async (tx) => {
      const held = await this.repository.lock(tx, caller, clientId);
      if (!held) throw new Problem('not-found');
      const read = () => this.repository.read(tx, caller, { clientId, now: this.clock.now() });
      if (held.revision !== revision)
        throw new Problem('revision-changed', { current: clientOf(keys, found(await read())) });
      await act(tx, held);
      return read();
    });
    return clientOf(keys, found(row));
  }

  private async insert(
    tx: Transaction,
    { caller, clientId, request, practiceKey }: NewClient,
  ): Promise<void> {
    const { practiceId, memberId } = caller;
    const { isAdultInIndividualWork: isAdultIndividual, ...rest } = plainOf(request);
    const now = this.clock.now();
    const practice = await tx.one<{ time_zone: string }>(
      'select time_zone from practices where practice_id = $1',
      [practiceId],
    );
    this.repository.insert(tx, {
      practiceId,
      clientId,
      memberId: null,
      revision: 1,
      ...rest,
      isAdultIndividual,
      details: null,
      detailsRevision: 0,
      createdBy: memberId,
      createdAt: now,
      archivedAt: null,
    });
    // A key belongs to a client who is there, so what is sealed under it comes last.
    const keys = this.vault.newClientKey(tx, { practiceId, clientId }, practiceKey);
    const sealed = detailsOf(keys, { clientId, held: { details_revision: 0 } }, request);
    if (sealed.details) this.repository.change(tx, caller, { clientId, ...sealed });
    const startedOn = dayIn(practice?.time_zone ?? 'UTC', now);
    const care = { practiceId, careId: newId(), clientId, memberId, startedOn, addedBy: memberId };
    void tx.insert(CareRelationshipEntity, { ...care, endedOn: null });
    this.note(tx, caller, { action: 'created', clientId });
  }

  private async view(caller: Caller, row: ClientRow | undefined): Promise<Client> {
    const { client_id: clientId } = found(row);
    return clientOf(await this.vault.client(caller.practiceId, clientId), found(row));
  }

  note(
    tx: Transaction,
    caller: Caller,
    { action, clientId }: { action: AccessAction; clientId: string },
  ): void {
    this.accessLog.note(tx, caller, { action, subject: 'client', subjectId: clientId, clientId });
  }
}

function found(row: ClientRow | undefined): ClientRow {
  if (!row) throw new Problem('not-found');
  return row;
}

/** What stands in columns of its own, because it is searched and sorted by. */
const plainOf = ({
  pronouns: _,
  emergencyContact: __,
  usualPlace: ___,
  crisisNotes: ____,
  ...plain
}: ChangeClient) => plain;

/** Nothing is sealed until there is something; afterwards each change has a revision of its own. */
function detailsOf(
  keys: Keyring,
  { clientId, held }: { clientId: string; held: Pick<LockedClient, 'details_revision'> },
  request: ChangeClient,
): { details: Buffer | null; detailsRevision: number } {
  const details = ClientDetails.parse(request);
  if (held.details_revision === 0 && isBlankDetails(details))
    return { details: null, detailsRevision: 0 };
  const revision = held.details_revision + 1;
  return { details: sealDetails(keys, { clientId, revision }, details), detailsRevision: revision };
}
