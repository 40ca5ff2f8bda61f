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
    const gone = row.occurrences.filter(
      (one) => isAhead(one, now) && !wanted.some(({ ordinal }) => ordinal === one.ordinal),
    );
    // An agreement always has one: its page is about it.
    if (wanted.length === 0 && row.occurrences.length === gone.length)
      wanted.push(whenYouNextMeet(now, row.ordinals_before));
    for (const { id } of gone) this.repository.drop(tx, { practiceId, id });
    for (const one of wanted) this.put(tx, { place, row }, one);
  }

  private put(
    tx: Transaction,
    { place, row }: { place: Parameters<PlanningRepository['insert']>[1]; row: RhythmRow },
    one: DueOccurrence,
  ): void {
    const stored = row.occurrences.find(({ ordinal }) => ordinal === one.ordinal);
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

const isAhead = ({ opens_at, is_begun }: StoredOccurrence, now: Date): boolean =>
  !is_begun && new Date(opens_at) > now;

const isSame = (stored: StoredOccurrence, one: DueOccurrence): boolean =>
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
