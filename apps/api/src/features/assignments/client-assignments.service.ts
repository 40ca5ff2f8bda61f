import { Injectable } from '@nestjs/common';
import type { ClientHome, Exercise, HomeEntry, OpenedAssignment } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openedResponse } from '../responses/index.ts';
import { openCard } from './card.ts';
import { ClientAssignmentsRepository, type HomeRow } from './client-assignments.repository.ts';

type AgreedRow = HomeRow & { assignment_id: string };

@Injectable()
export class ClientAssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: ClientAssignmentsRepository,
  ) {}

  async home(caller: ClientCaller): Promise<ClientHome> {
    const now = this.clock.now();
    const rows = await this.database.glance(caller, (tx) => this.repository.home(tx, caller, now));
    const [first] = rows;
    if (!first) throw new Problem('not-found');
    const agreed = rows.filter(isAgreed);
    const ids = agreed.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(caller.practiceId, ids);
    return {
      therapistName: first.therapist_name,
      practiceName: first.practice_name,
      practicePhone: first.practice_phone,
      clientName: first.client_name,
      entries: agreed.flatMap((row) => entryOf(row, exercises.get(row.version_id))),
    };
  }

  async open(caller: ClientCaller, assignmentId: string): Promise<OpenedAssignment> {
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    const asked = { assignmentId, now: this.clock.now() };
    const [[row], drafts] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.open(tx, caller, asked),
        this.repository.drafts(tx, caller, assignmentId),
      ]),
    );
    if (!row) throw new Problem('not-found');
    const { response_id: id, response_revision: revision, response_state: state } = row;
    return {
      id: row.assignment_id,
      occurrenceId: row.occurrence_id,
      occurrenceState: row.occurrence_state,
      exercise: await this.versions.of(caller.practiceId, row.version_id),
      card: openCard(keys, row),
      therapistName: row.therapist_name,
      response: id === null ? null : openedResponse(keys, { id, revision, state }, drafts),
    };
  }
}

const isAgreed = (row: HomeRow): row is AgreedRow => row.assignment_id !== null;

function entryOf(row: AgreedRow, exercise: Exercise | undefined): HomeEntry[] {
  if (!exercise) return [];
  return [
    {
      assignmentId: row.assignment_id,
      title: exercise.title,
      minutes: exercise.minutes,
      smallMinutes: exercise.small_minutes ?? null,
      state: row.occurrence_state,
      begunOn: row.saved_at && dayIn(row.time_zone, row.saved_at),
      sharing: row.response_state ?? 'none',
    },
  ];
}
