import type { Enrolment as Domain, PlanFacts, TiedSession } from '@selfward/domain';
import type { EnrolmentRow, StoredSession } from './enrolments-sql.ts';
import { type Editions, traitsAmong } from './pathway-exercises.ts';

/** What the rules of the domain call an enrolment. A step that the client does not want is dropped. */
export const domainOf = (row: EnrolmentRow): Domain => ({
  startedOn: row.started_on,
  zone: row.time_zone,
  ended: row.ended_on !== null,
  pauses: row.pauses,
  shiftDays: row.shift_days,
  maxOpen: paceOf(row.max_open),
  dropped: [...row.dropped, ...declinedOf(row)],
  wanted: row.wanted,
});

export const declinedOf = (row: EnrolmentRow): string[] =>
  row.steps.filter(({ is_declined }) => is_declined).map(({ step }) => step);

interface Known {
  row: EnrolmentRow;
  editions: Editions;
  /** Somebody looks in time at an answer about self-harm. */
  isCovered: boolean;
  now: Date;
}

export const factsOf = ({ row, editions, isCovered, now }: Known): PlanFacts => ({
  now,
  isCovered,
  absences: row.absences,
  sessions: sessionsOf(row),
  opened: new Map(
    row.steps.flatMap(({ step, opened_on }) => (opened_on === null ? [] : [[step, opened_on]])),
  ),
  closed: new Map(
    row.steps.flatMap(({ step, closed_on }) => (closed_on === null ? [] : [[step, closed_on]])),
  ),
  prepared: new Set(row.prepared),
  open: row.open,
  exercises: traitsAmong(editions),
});

export const paceOf = (maxOpen: number | null): Domain['maxOpen'] =>
  maxOpen === 1 || maxOpen === 3 ? maxOpen : null;

export const sessionsOf = ({ sessions }: EnrolmentRow): TiedSession[] => sessions.map(sessionOf);

const sessionOf = (row: StoredSession): TiedSession => ({
  id: row.id,
  state: row.state,
  startsAt: new Date(row.starts_at),
  endsAt: new Date(row.ends_at),
  startedAt: row.started_at === null ? null : new Date(row.started_at),
});
