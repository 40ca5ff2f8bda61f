import { Injectable } from '@nestjs/common';
import type { ClientLines, ClientsQuery, OwnerClients, Page } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Vault } from '../../vault/vault.ts';
import {
  ClientListRepository,
  type ClientLineRow,
  type OwnerClientRow,
  type Wanted,
} from './client-list.repository.ts';
import { lineOf } from './client-view.ts';
import { cursorOf, placeAt } from './cursor.ts';

interface Placed {
  id: string;
  sort_name: string;
}

@Injectable()
export class ClientListService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly repository: ClientListRepository,
  ) {}

  inCare(caller: Caller, query: ClientsQuery): Promise<ClientLines> {
    const asked = { show: query.show, now: this.clock.now() };
    return this.page(caller, query, {
      read: (wanted) =>
        this.database.glance(caller, (tx) =>
          this.repository.page(tx, caller, { ...wanted, ...asked }),
        ),
      view: (row: ClientLineRow) => lineOf(row),
    });
  }

  ofPractice(caller: Caller, query: ClientsQuery): Promise<OwnerClients> {
    return this.page(caller, query, {
      read: (wanted) =>
        this.database.glance(caller, (tx) => this.repository.ofPractice(tx, caller, wanted)),
      view: ({ id, name, team, archived_at, practice_zone }: OwnerClientRow) => ({
        id,
        name,
        team,
        archivedOn: archived_at && dayIn(practice_zone, archived_at),
      }),
    });
  }

  /** One row more than is shown says whether there is a next page. */
  private async page<Row extends Placed, Item>(
    { practiceId, memberId }: Caller,
    { after, limit, search }: ClientsQuery,
    list: { read: (wanted: Wanted) => Promise<Row[]>; view: (row: Row) => Item },
  ): Promise<Page<Item>> {
    const keys = await this.vault.practice(practiceId);
    const place = placeAt(keys, memberId, after);
    const rows = await list.read({ search, after: place, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const next = last ? cursorOf(keys, memberId, { id: last.id, name: last.sort_name }) : null;
    return { items: shown.map(list.view), next };
  }
}
