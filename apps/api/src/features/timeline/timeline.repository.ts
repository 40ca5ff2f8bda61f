import { Injectable } from '@nestjs/common';
import type { TimelineEntry, TimelineKind } from '@selfward/contract';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { inCare } from '../care/index.ts';
import { events, inTheDay } from './events-sql.ts';

export interface EventRow {
  kind: TimelineKind;
  id: string;
  entry_id: string;
  at: Date;
  zone: string;
  version_id: string | null;
  who: string | null;
  place: TimelineEntry['place'];
}

/** A client with whom nothing happened yet is one row of nulls: in care, with nothing to list. */
export type ListedEvent = EventRow | { kind: null };

export interface Place {
  kind: string;
  entryId: string;
}

export interface TimelineAsked {
  clientId: string;
  now: Date;
  /** The entry with which the page before this one ended. */
  after: Place | null;
  limit: number;
}

@Injectable()
export class TimelineRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /**
   * Newest day first; a day has the same order of kinds always, and of one kind the order of ids, so
   * that no order is a clock. The place to go on from is looked up again, so that no moment travels in
   * an address; if it has gone in the meantime, the list begins again and nothing is lost.
   */
  page(tx: Transaction, caller: Caller, asked: TimelineAsked): Promise<ListedEvent[]> {
    return this.accessLog.open<ListedEvent>(tx, caller, {
      subject: 'timeline',
      sql: `select null::uuid as subject_id, c.client_id, e.*
        from clients c left join lateral (
          with events as materialized (
              select happened.*, (at at time zone zone)::date as day, ${inTheDay} as nth
              from (${events}) happened),
            last as (select day, nth, entry_id from events
              where kind = $5::text and entry_id = $6::uuid)
          select events.* from events left join last on true
          where last.day is null
            or (events.day, events.nth, events.entry_id) < (last.day, last.nth, last.entry_id)
          order by events.day desc, events.nth desc, events.entry_id desc limit $7) e on true
        where c.practice_id = $1 and c.client_id = $4 and ${inCare('c.client_id')}
        order by e.day desc, e.nth desc, e.entry_id desc`,
      values: [
        asked.now,
        asked.clientId,
        asked.after?.kind ?? null,
        asked.after?.entryId ?? null,
        asked.limit,
      ],
    });
  }
}
