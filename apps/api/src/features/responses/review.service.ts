import { Injectable } from '@nestjs/common';
import type { Exercise, ReviewPage, ReviewQuery, SharedResponse } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openAnswers } from './answer-texts.ts';
import { cursorOf, responseAt } from './review-cursor.ts';
import { ReviewRepository, type ReviewRow, type SharedRow } from './review.repository.ts';
import { cutKept } from './visibility.ts';

/** What clients let their therapist read, and nothing around it. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: ReviewRepository,
  ) {}

  async page(caller: Caller, clientId: string, { after, limit }: ReviewQuery): Promise<ReviewPage> {
    const asked = { clientId, limit, after: responseAt(after), now: this.clock.now() };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.page(tx, caller, asked),
    );
    if (rows.length === 0) throw new Problem('not-found');
    const shared = rows.filter(isShared);
    const last = shared.length === limit ? shared.at(-1) : undefined;
    const next = last ? cursorOf(last.response_id) : null;
    return { items: await this.present(caller, shared), next };
  }

  async open(caller: Caller, responseId: string): Promise<SharedResponse> {
    const asked = { responseId, now: this.clock.now() };
    const rows = await this.database.glance(caller, (tx) => this.repository.one(tx, caller, asked));
    const [response] = await this.present(caller, rows);
    if (!response) throw new Problem('not-found');
    return response;
  }

  private async present(caller: Caller, rows: SharedRow[]): Promise<SharedResponse[]> {
    const [first] = rows;
    if (!first) return [];
    const keys = await this.vault.client(caller.practiceId, first.client_id);
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(caller.practiceId, ids);
    return rows.flatMap((row) => {
      const exercise = exercises.get(row.version_id);
      return exercise ? [sharedView(keys, row, exercise)] : [];
    });
  }
}

const isShared = (row: ReviewRow): row is SharedRow => row.response_id !== null;

function sharedView(keys: Keyring, row: SharedRow, exercise: Exercise): SharedResponse {
  const { response_id: responseId, shared_revision: revision } = row;
  const written = openAnswers(keys, { responseId, revision }, row.answers);
  const { slug, title, version } = exercise;
  return {
    id: responseId,
    clientId: row.client_id,
    assignmentId: row.assignment_id,
    slug,
    title,
    version,
    answeredOn: dayIn(row.time_zone, row.answered_at),
    sharedOn: dayIn(row.time_zone, row.shared_at),
    isNew: row.is_new,
    ...cutKept(written, row.shared_paths),
    exercise,
  };
}
