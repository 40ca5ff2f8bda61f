import { Injectable } from '@nestjs/common';
import type { Caseload, CaseloadLine } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { CaseloadRepository, type CaseloadRow } from './caseload.repository.ts';

@Injectable()
export class CaseloadService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: CaseloadRepository,
  ) {}

  async list(caller: Caller): Promise<Caseload> {
    const now = this.clock.now();
    const rows = await this.database.glance(caller, (tx) => this.repository.list(tx, caller, now));
    return { clients: rows.map(lineOf) };
  }
}

const nextOf = ({ next_day: day, next_clock: clock }: CaseloadRow): CaseloadLine['nextSession'] =>
  day !== null && clock !== null ? { day, clock } : null;

const lineOf = (row: CaseloadRow): CaseloadLine => ({
  clientId: row.id,
  name: row.name,
  login: row.login,
  newToRead: row.new_to_read,
  readFirst: row.read_first,
  open: row.open,
  lastSharedOn: row.last_shared_at && dayIn(row.time_zone, row.last_shared_at),
  nextSession: nextOf(row),
  pausedUntil: row.paused_until,
});
