import { Injectable } from '@nestjs/common';
import {
  type DueOccurrence,
  type RhythmFacts,
  stillDays,
  type TiedSession,
} from '@selfward/domain';
import { rhythmPlan } from '@selfward/domain/time';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import {
  PlanningRepository,
  type RhythmRow,
  type StoredOccurrence,
} from './planning.repository.ts';

/**
 * Keeps the next occurrence of each rhythm ready. It opens by the clock, not by this job: a job that
 * comes late, twice or from two processes opens nothing late and makes nothing twice.
 */
@Injectable()
export class Planning {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: PlanningRepository,
  ) {}

  async practice(practiceId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction({ practiceId }, async (tx) => {
      const rows = await this.repository.due(tx, { practiceId, now });
      for (const row of rows) this.store(tx, { practiceId, row, now });
    });
  }

  /** After a client paused, went on, or took another day. */
  async client(
    tx: Transaction,
    { practiceId, clientId }: { practiceId: string; clientId: string },
  ): Promise<void> {
    const now = this.clock.now();
    const rows = await this.repository.ofClient(tx, { practiceId, clientId });
    for (const row of rows) this.store(tx, { practiceId, row, now });
  }

  private store(tx: Transaction, planned: { practiceId: string; row: RhythmRow; now: Date }): void {
    const { practiceId, row, now } = planned;
    const { assignment_id: assignmentId, client_id: clientId } = row;
    const still = stillDays(row.pauses, row.absences);
    const { open, next, kept } = rhythmPlan(row.rhythm, factsOf(row, now), still);
    const wanted = [open, next].filter((one) => one !== null);
    const place = { practiceId, assignmentId, clientId, now };
    if (row.rhythm.kind === 'session') wanted.push(...kept);
    const isGone = (one: StoredOccurrence) => isAhead(one, now) && !at(wanted, one.ordinal);
    // An agreement always has one: its page is about it.
    if (wanted.length === 0 && row.occurrences.every(isGone))
      wanted.push(whenYouNextMeet(now, row.ordinals_before));
    const moved = movedTo(wanted, { row, gone: row.occurrences.filter(isGone), now });
    for (const one of row.occurrences)
      if (!one.is_begun && (isGone(one) || moved.has(one.ordinal)))
        this.repository.drop(tx, { practiceId, id: one.id });
    for (const one of wanted)
      this.put(
        tx,
        { place, stored: moved.get(one.ordinal) ?? at(row.occurrences, one.ordinal) },
        one,
      );
  }

  private put(tx: Transaction, { place, stored }: Putting, one: DueOccurrence): void {
    if (!stored) this.repository.insert(tx, place, one);
    else if (!isSame(stored, one))
      this.repository.move(tx, { practiceId: place.practiceId, id: stored.id }, one);
  }
}

/** Tied to sessions of which none is planned: it is there at once and waits for the first. */
export const whenYouNextMeet = (now: Date, before: number): DueOccurrence => ({
  ordinal: before + 1,
  opensAt: now,
  day: null,
  forSession: null,
});

interface Putting {
  place: Parameters<PlanningRepository['insert']>[1];
  stored: StoredOccurrence | undefined;
}

const at = <One extends { ordinal: number }>(all: readonly One[], wanted: number) =>
  all.find(({ ordinal }) => ordinal === wanted);

/**
 * What was begun early goes along to the day that is planned instead, by the ordinal of that: left
 * where it was, the next day on the therapist's page would tell that there is a draft.
 */
function movedTo(
  wanted: readonly DueOccurrence[],
  { row, gone, now }: { row: RhythmRow; gone: readonly StoredOccurrence[]; now: Date },
): Map<number, StoredOccurrence> {
  const free = wanted.filter(({ ordinal }) => {
    const there = at(row.occurrences, ordinal);
    return !there || (isAhead(there, now) && !there.is_begun);
  });
  const early = gone.filter(({ is_begun }) => is_begun);
  return new Map(
    free.flatMap(({ ordinal }, index) => (early[index] ? [[ordinal, early[index]]] : [])),
  );
}

/** Begun or not: a draft changes nothing that is planned. */
const isAhead = ({ opens_at, is_open }: StoredOccurrence, now: Date): boolean =>
  is_open && new Date(opens_at) > now;

const isSame = (stored: StoredOccurrence, one: DueOccurrence): boolean =>
  stored.ordinal === one.ordinal &&
  new Date(stored.opens_at).getTime() === one.opensAt.getTime() &&
  stored.for_session === one.forSession;

export function factsOf(row: RhythmRow, now: Date): RhythmFacts {
  return {
    startedOn: row.started_on,
    zone: row.time_zone,
    now,
    agreedAt: row.since,
    before: row.ordinals_before,
    sessions: row.sessions.map(sessionOf),
    made: row.occurrences
      .filter((one) => !isAhead(one, now))
      .map(({ ordinal, opens_at, for_session }) => ({
        ordinal,
        opensAt: new Date(opens_at),
        forSession: for_session,
      })),
  };
}

const sessionOf = (row: RhythmRow['sessions'][number]): TiedSession => ({
  id: row.id,
  state: row.state,
  startsAt: new Date(row.starts_at),
  endsAt: new Date(row.ends_at),
  startedAt: row.started_at === null ? null : new Date(row.started_at),
});
