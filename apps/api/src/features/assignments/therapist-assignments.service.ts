import { Injectable } from '@nestjs/common';
import type { TherapistAssignment, TherapistAssignments } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openCard } from './card.ts';
import { progressOf } from './progress.ts';
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
    if (rows.length === 0) throw new Problem('not-found');
    return { assignments: await this.present(caller, rows.filter(isAgreed)) };
  }

  async present(caller: Caller, rows: AssignmentRow[]): Promise<TherapistAssignment[]> {
    const [first] = rows;
    if (!first) return [];
    const { practiceId } = caller;
    const keys = await this.vault.client(practiceId, first.client_id);
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(practiceId, ids);
    return rows.map((row) => ({
      id: row.assignment_id,
      clientId: row.client_id,
      slug: exercises.get(row.version_id)?.slug ?? '',
      title: exercises.get(row.version_id)?.title ?? '',
      state: row.state,
      card: openCard(keys, row),
      agreedOn: dayIn(row.time_zone, row.created_at),
      progress: progressOf(row),
    }));
  }
}

const isAgreed = (row: ListedRow): row is AssignmentRow => row.assignment_id !== null;
