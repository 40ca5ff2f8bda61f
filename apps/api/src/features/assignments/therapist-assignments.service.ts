import { Injectable } from '@nestjs/common';
import type { TherapistAssignment, TherapistAssignments } from '@selfward/contract';
import { dayIn, undoUntil } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openCard } from './card.ts';
import { progressOf } from './progress.ts';
import { openReason } from './reason.ts';
import {
  type AssignmentRow,
  type ListedRow,
  TherapistAssignmentsRepository,
} from './therapist-assignments.repository.ts';

@Injectable()
export class TherapistAssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: TherapistAssignmentsRepository,
  ) {}

  async list(caller: Caller, clientId: string): Promise<TherapistAssignments> {
    const asked = { clientId, now: this.clock.now() };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.list(tx, caller, asked),
    );
    const [first] = rows;
    if (!first) throw new Problem('not-found');
    const assignments = await this.present(caller, rows.filter(isAgreed));
    return { assignments, pausedUntil: first.paused_until };
  }

  async requireToCome(
    tx: Transaction,
    caller: Caller,
    asked: { sessionId: string | null; clientId: string; now: Date },
  ): Promise<void> {
    const { sessionId } = asked;
    if (sessionId === null) return;
    if (!(await this.repository.isToCome(tx, caller, { ...asked, sessionId })))
      throw invalidInput([{ path: ['forSession'], message: 'This session is not to come.' }]);
  }

  async presentOne(caller: Caller, row: AssignmentRow | undefined): Promise<TherapistAssignment> {
    const [assignment] = row ? await this.present(caller, [row]) : [];
    if (!assignment) throw new Problem('not-found');
    return assignment;
  }

  async present(caller: Caller, rows: AssignmentRow[]): Promise<TherapistAssignment[]> {
    const [first] = rows;
    if (!first) return [];
    const { practiceId } = caller;
    const keys = await this.vault.client(practiceId, first.client_id);
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(practiceId, ids);
    const now = this.clock.now();
    return rows.map((row) => ({
      id: row.assignment_id,
      clientId: row.client_id,
      slug: exercises.get(row.version_id)?.slug ?? '',
      title: exercises.get(row.version_id)?.title ?? '',
      state: row.state,
      card: openCard(keys, row),
      revision: row.card_revision + row.own_days,
      agreedHow: row.agreed_how,
      preparedTogether: row.prepared_together,
      forSession: row.for_session,
      ...daysOf(row),
      earlier: earlierOf(keys, row),
      clientSize: row.client_size,
      replaces: row.replaces,
      canChange: canChange(row),
      canUndoUntil: undoUntil(lastStepOf(row), now)?.toISOString() ?? null,
      responseIds: row.response_ids,
      progress: progressOf(row),
      setAside: givenReason(keys, row),
      series: seriesOf(row),
    }));
  }
}

const canChange = ({ state, rhythm, occurrence_state: occurrence }: AssignmentRow): boolean =>
  state === 'agreed' && (rhythm !== null || occurrence !== 'done');

type Days = Pick<TherapistAssignment, 'agreedOn' | 'changedOn' | 'endedOn' | 'setAsideOn'>;

/** On the calendar of the practice. */
function daysOf(row: AssignmentRow): Days {
  const day = (at: Date | null) => at && dayIn(row.time_zone, at);
  return {
    agreedOn: dayIn(row.time_zone, row.created_at),
    changedOn: day(row.card_changed_at),
    endedOn: day(row.state === 'ended' ? row.closed_at : null),
    setAsideOn: day(row.set_aside_at),
  };
}

function seriesOf({ rhythm, series, day }: AssignmentRow): TherapistAssignment['series'] {
  if (rhythm === null) return null;
  const { opened, done, set_aside: setAside, next_day: nextDay } = series;
  return { rhythm, opened, done, setAside, day, nextDay };
}

/** What the therapist did last; an agreement that another one took over is undone together with it. */
function lastStepOf(row: AssignmentRow): Date | null {
  if (row.state === 'agreed') return new Date(row.earlier[0]?.at ?? row.created_at);
  return row.state === 'ended' && !row.is_replaced ? row.closed_at : null;
}

const earlierOf = (keys: Keyring, row: AssignmentRow): TherapistAssignment['earlier'] =>
  row.earlier.map(({ card, revision, at, by, rhythm }) => ({
    card: openCard(keys, {
      assignment_id: row.assignment_id,
      card_revision: revision,
      card: Buffer.from(card, 'base64'),
    }),
    rhythm,
    changedOn: dayIn(row.time_zone, new Date(at)),
    byName: by,
  }));

function givenReason(keys: Keyring, row: AssignmentRow): TherapistAssignment['setAside'] {
  const { occurrence_id: occurrenceId, occurrence_revision: revision, reason } = row;
  return reason && openReason(keys, { occurrenceId, revision }, reason);
}

const isAgreed = (row: ListedRow): row is AssignmentRow & ListedRow => row.assignment_id !== null;
