import { Injectable } from '@nestjs/common';
import type {
  DeskClients,
  DeskClientsQuery,
  DeskSessions,
  SessionsQuery,
} from '@selfward/contract';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Vault } from '../../vault/vault.ts';
import { practiceToday } from '../absences/index.ts';
import { cursorOf, placeAt } from '../clients/index.ts';
import { DeskRepository } from './desk.repository.ts';

@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly repository: DeskRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async clients(caller: Caller, { search, after, limit }: DeskClientsQuery): Promise<DeskClients> {
    const { practiceId, memberId } = caller;
    const keys = await this.vault.practice(practiceId);
    const wanted = { search, after: placeAt(keys, memberId, after), limit: limit + 1 };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.clients(tx, caller, wanted),
    );
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const place = last && { name: last.sort_name, id: last.id };
    return {
      items: shown.map(({ id, name, phone, may_leave_message: mayLeaveMessage }) => ({
        id,
        name,
        phone,
        mayLeaveMessage,
      })),
      next: place ? cursorOf(keys, memberId, place) : null,
    };
  }

  async sessions(caller: Caller, days: SessionsQuery): Promise<DeskSessions> {
    const here = { practiceId: caller.practiceId, now: this.clock.now() };
    const [rows, today] = await this.database.glance(caller, (tx) =>
      Promise.all([this.repository.sessions(tx, caller, days), practiceToday(tx, here)]),
    );
    return {
      sessions: rows.map(({ client_name, therapist_name, ...row }) => ({
        ...row,
        clientName: client_name,
        therapistName: therapist_name,
      })),
      today,
    };
  }
}
