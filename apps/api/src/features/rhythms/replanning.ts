import { Injectable } from '@nestjs/common';
import {
  countsAnew,
  dayIn,
  type DueOccurrence,
  requireComesAgain,
  type Rhythm,
  startAnew,
  stillDays,
} from '@selfward/domain';
import { rhythmPlan } from '@selfward/domain/time';
import { Clock } from '../../database/clock.ts';
import type { Transaction } from '../../database/transaction.ts';
import { factsOf, whenYouNextMeet } from './planning.ts';
import {
  type CountsFrom,
  PlanningRepository,
  type RhythmRow,
  type StoredOccurrence,
} from './planning.repository.ts';

interface Place {
  practiceId: string;
  assignmentId: string;
}

/**
 * Another rhythm for an agreement that runs. What is open stays open; what lies ahead follows, and with
 * it what somebody began early: a draft changes nothing that the practice could see.
 */
@Injectable()
export class Replanning {
  constructor(
    private readonly clock: Clock,
    private readonly repository: PlanningRepository,
  ) {}

  /** From where the one before counted, so that it can be put back. */
  async change(tx: Transaction, place: Place, rhythm: Rhythm): Promise<CountsFrom> {
    const row = await this.row(tx, place, rhythm);
    const now = this.clock.now();
    const ahead = row.occurrences.filter((one) => one.is_open && new Date(one.opens_at) > now);
    const was = fromOf(row);
    const anew = countsAnew(row.rhythm, rhythm) ? begun(row, { rhythm, ahead, now }) : null;
    this.replan(tx, { place, row, ahead, to: anew ?? { ...was, rhythm } });
    return was;
  }

  /** As if it had not been changed: what was made since then goes. */
  async restore(
    tx: Transaction,
    { changedAt, ...place }: Place & { changedAt: Date },
    to: CountsFrom,
  ): Promise<void> {
    const row = await this.row(tx, place, to.rhythm);
    const now = this.clock.now();
    const ahead = row.occurrences.filter(
      (one) =>
        one.is_open && (new Date(one.opens_at) > now || new Date(one.created_at) >= changedAt),
    );
    this.replan(tx, { place, row, ahead, to });
  }

  private async row(tx: Transaction, place: Place, rhythm: Rhythm): Promise<RhythmRow> {
    const row = await this.repository.one(tx, place);
    requireComesAgain(row?.rhythm ?? null, rhythm);
    if (!row) throw new Error('what comes again has a row');
    return row;
  }

  private replan(
    tx: Transaction,
    {
      place,
      row,
      ahead,
      to,
    }: { place: Place; row: RhythmRow; ahead: StoredOccurrence[]; to: CountsFrom },
  ): void {
    const { practiceId, assignmentId } = place;
    const now = this.clock.now();
    this.repository.counts(tx, { practiceId, id: assignmentId }, to);
    const early = ahead.filter(({ is_begun }) => is_begun);
    for (const { id, is_begun } of ahead)
      if (!is_begun) this.repository.drop(tx, { practiceId, id });
    const wanted = wantedOf(row, { ahead, to, now });
    if (wanted.length === 0 && ahead.length === row.occurrences.length && early.length === 0)
      wanted.push(whenYouNextMeet(now, to.before));
    const stored = { ...place, clientId: row.client_id, now };
    wanted.forEach((one, at) => {
      const begunEarly = early[at];
      if (begunEarly) this.repository.move(tx, { practiceId, id: begunEarly.id }, one);
      else this.repository.insert(tx, stored, one);
    });
  }
}

const fromOf = (row: RhythmRow): CountsFrom => ({
  rhythm: row.rhythm,
  startedOn: row.started_on,
  since: row.since,
  before: row.ordinals_before,
});

interface Begun {
  rhythm: Rhythm;
  ahead: readonly StoredOccurrence[];
  now: Date;
}

function begun(row: RhythmRow, { rhythm, ahead, now }: Begun): CountsFrom {
  const last = row.occurrences.filter((one) => !ahead.includes(one)).at(-1) ?? null;
  const start = startAnew(rhythm, { today: dayIn(row.time_zone, now), last });
  return { ...start, rhythm, since: now };
}

/** What is to be there beside what has opened, as if nothing lay ahead yet. */
function wantedOf(
  row: RhythmRow,
  { ahead, to, now }: { ahead: readonly StoredOccurrence[]; to: CountsFrom; now: Date },
): DueOccurrence[] {
  const there = row.occurrences
    .filter((one) => !ahead.includes(one))
    .map((one) => ({ ...one, is_open: false }));
  const facts = factsOf(
    {
      ...row,
      occurrences: there,
      started_on: to.startedOn,
      since: to.since,
      ordinals_before: to.before,
    },
    now,
  );
  const { open, next } = rhythmPlan(to.rhythm, facts, stillDays(row.pauses, row.absences));
  return [open, next].filter((one) => one !== null);
}
