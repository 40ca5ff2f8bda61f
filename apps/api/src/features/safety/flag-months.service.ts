import { Injectable } from '@nestjs/common';
import type { FlagMonth, FlagMonths } from '@selfward/contract';
import type { FlagState, WorkingHours } from '@selfward/domain';
import { wallTimeAt, workedBetween } from '@selfward/domain/time';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';

interface RaisedRow {
  time_zone: string;
  working_hours: WorkingHours | null;
  /** Null in the one row of a practice where nothing was raised. */
  at: Date | null;
  acted_at: Date | null;
  taken_over_at: Date | null;
  state: FlagState;
}

/** How many there were and how soon somebody said what was done, and nothing about whom or what. */
@Injectable()
export class FlagMonthsService {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
  ) {}

  async list(caller: Caller): Promise<FlagMonths> {
    const rows = await this.database.glance(caller, (tx) =>
      this.accessLog.open<RaisedRow>(tx, caller, { subject: 'flags', ofMany: true, sql: raisings }),
    );
    const raised = rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]));
    const months = Map.groupBy(raised, ({ at, time_zone }) => monthOf(time_zone, at));
    return {
      months: [...months].map(([month, ofMonth]) => summed(month, ofMonth)),
    };
  }
}

/** Each raising with the first acknowledgement after it, newest month first; two years are enough. */
const raisings = `select null::uuid as subject_id, null::uuid as client_id, p.time_zone,
    s.working_hours, raised.at, f.state,
    (select min(done.at) from flag_steps done where done.practice_id = $1
      and done.flag_id = f.flag_id and done.kind in ('acted', 'closed')
      and done.at >= raised.at) as acted_at,
    (select min(over.at) from flag_steps over where over.practice_id = $1
      and over.flag_id = f.flag_id and over.kind = 'taken-over' and over.at >= raised.at) as taken_over_at
  from practices p
  left join safety_settings s on s.practice_id = $1
  left join (flag_steps raised join flags f on f.practice_id = raised.practice_id
      and f.flag_id = raised.flag_id)
    on raised.practice_id = $1 and raised.kind in ('raised', 'raised-again')
  where p.practice_id = $1 and $2::uuid is not null
  order by raised.at desc nulls last limit 2000`;

type Raised = RaisedRow & { at: Date };

function summed(month: string, rows: readonly Raised[]): FlagMonth {
  const minutes = rows.flatMap((row) => waitedFor(row) ?? []).toSorted((a, b) => a - b);
  return {
    month,
    raised: rows.length,
    waiting: rows.filter(({ acted_at }) => acted_at === null).length,
    takenOver: rows.filter(({ taken_over_at }) => taken_over_at !== null).length,
    medianMinutes: minutes[Math.floor((minutes.length - 1) / 2)] ?? null,
    longestMinutes: minutes.at(-1) ?? null,
  };
}

function waitedFor({ at, acted_at: acted, time_zone: zone, working_hours: hours }: Raised) {
  if (acted === null || hours === null || hours.length === 0) return null;
  return Math.round(workedBetween({ zone, hours }, at, acted));
}

const monthOf = (zone: string, at: Date): string => wallTimeAt(zone, at).day.slice(0, 7);
