import { Injectable } from '@nestjs/common';
import type { QuietLine } from '@selfward/contract';
import { requireLineUnread, visibleFrom } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { Once } from '../idempotency/index.ts';
import { quietLine, sealLine } from './line-text.ts';
import { LinesRepository } from './lines.repository.ts';

interface Written {
  responseId: string;
  key: string;
  text: string;
}

/** A few words back, under something that was shared: "I read it." */
@Injectable()
export class LinesService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly repository: LinesRepository,
  ) {}

  async write(caller: Caller, { responseId, key, text }: Written): Promise<QuietLine> {
    const now = this.clock.now();
    const found = await this.database.glance(caller, (tx) =>
      this.repository.client(tx, caller, { responseId, now }),
    );
    if (!found) throw new Problem('not-found');
    const { client_id: clientId } = found;
    const keys = await this.vault.client(caller.practiceId, clientId);
    await this.vault.practice(caller.practiceId); // its hash is taken inside the transaction
    const lineId = newId();
    const row = await this.database.transaction(caller, async (tx) => {
      const id = await this.once.act(tx, caller, {
        key,
        request: { route: 'line', responseId, text },
        resourceId: lineId,
        act: async () => {
          // Asked again where it is written: it may have been taken back in between.
          const isThere = await this.repository.client(tx, caller, { responseId, now });
          if (!isThere) throw new Problem('not-found');
          const line = { responseId, lineId, now, visibleFrom: visibleFrom(now) };
          this.repository.add(tx, caller, { ...line, text: sealLine(keys, lineId, text) });
          this.accessLog.note(tx, caller, {
            action: 'created',
            subject: 'response_line',
            subjectId: lineId,
            clientId,
          });
        },
      });
      return await this.repository.own(tx, caller, { responseId, lineId: id });
    });
    if (!row) throw new Problem('not-found');
    return quietLine(keys, row, { zone: row.time_zone, now });
  }

  async undo(caller: Caller, place: { responseId: string; lineId: string }): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const row = await this.repository.own(tx, caller, place);
      if (!row) throw new Problem('not-found');
      requireLineUnread({ visibleFrom: new Date(row.visible_from) }, this.clock.now());
      this.repository.erase(tx, caller, place);
      this.accessLog.note(tx, caller, {
        action: 'undone',
        subject: 'response_line',
        subjectId: place.lineId,
        clientId: row.client_id,
      });
    });
  }
}
