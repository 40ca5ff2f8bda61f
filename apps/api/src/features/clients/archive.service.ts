import { Injectable } from '@nestjs/common';
import type { Client } from '@selfward/contract';
import { bringBack, requireActive, undoSeconds } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import type { Caller } from '../../http/caller.ts';
import { Care } from '../care/index.ts';
import { Invitations } from '../invitations/index.ts';
import { ClientsRepository } from './clients.repository.ts';
import { ClientsService } from './clients.service.ts';

interface Asked {
  clientId: string;
  revision: number;
}

/** Archived: out of every list of what is going on, and there to be read. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly clients: ClientsService,
    private readonly repository: ClientsRepository,
    private readonly care: Care,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  archive(caller: Caller, asked: Asked): Promise<Client> {
    const { clientId, revision } = asked;
    return this.clients.withLocked(caller, asked, async (tx, { archived_at }) => {
      requireActive({ isArchived: archived_at !== null });
      // Whatever is being begun by anybody in care is there before, or refused after.
      await this.care.lockTeam(tx, caller, clientId);
      const change = { archivedAt: this.clock.now(), revision: revision + 1 };
      this.repository.change(tx, caller, { clientId, ...change });
      this.clients.note(tx, caller, { action: 'archived', clientId });
    });
  }

  /** While it is an undo, an invitation that was open is open again; later it was over. */
  bringBack(caller: Caller, asked: Asked): Promise<Client> {
    const { clientId, revision } = asked;
    return this.clients.withLocked(caller, asked, (tx, { archived_at }) => {
      bringBack({ isArchived: archived_at !== null });
      const now = this.clock.now();
      const since = now.getTime() - (archived_at?.getTime() ?? 0);
      if (archived_at) {
        this.repository.keepReasons(tx, caller, { clientId, since: archived_at });
        this.repository.movePathways(tx, caller, { clientId, since: archived_at, now });
      }
      if (since > undoSeconds * 1000) this.invitations.close(tx, caller.practiceId, clientId);
      this.repository.change(tx, caller, { clientId, archivedAt: null, revision: revision + 1 });
      this.clients.note(tx, caller, { action: 'brought_back', clientId });
    });
  }
}
