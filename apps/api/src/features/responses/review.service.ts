import { Injectable } from '@nestjs/common';
import type {
  Exercise,
  ReviewPage,
  ReviewQuery,
  SharedResponse,
  TakenBack,
} from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openAnswers } from './answer-texts.ts';
import { withLayout } from './layouts.ts';
import { quietLine } from './line-text.ts';
import { cursorOf, responseAt } from './review-cursor.ts';
import {
  ReviewRepository,
  type ReviewRow,
  type SharedRow,
  type TakenBackRow,
} from './review.repository.ts';
import { seenOf } from './seen.ts';
import { cutKept, keptItems } from './visibility.ts';

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

  async page(caller: Caller, clientId: string, query: ReviewQuery): Promise<ReviewPage> {
    const { limit, since } = query;
    const after = responseAt(query.after);
    const sinceLastSession = since === 'last-session';
    const asked = { clientId, limit, after, sinceLastSession, now: this.clock.now() };
    const [rows, taken] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.page(tx, caller, asked),
        after === null ? this.repository.takenBack(tx, caller, asked) : [],
      ]),
    );
    const [first] = rows;
    if (!first) throw new Problem('not-found');
    const shared = rows.filter(isShared);
    const last = shared.length === limit ? shared.at(-1) : undefined;
    const items = await this.present(caller, shared, asked.now);
    return {
      items: items.toSorted(newestDayFirst),
      next: last ? cursorOf(last.response_id) : null,
      lastSessionOn: first.last_session_on,
      takenBack: await this.takenBack(caller, taken),
    };
  }

  async open(caller: Caller, responseId: string): Promise<SharedResponse> {
    const asked = { responseId, now: this.clock.now() };
    const rows = await this.database.glance(caller, (tx) => this.repository.one(tx, caller, asked));
    const [response] = await this.present(caller, rows, asked.now);
    if (!response) throw new Problem('not-found');
    return response;
  }

  private async present(caller: Caller, rows: SharedRow[], now: Date): Promise<SharedResponse[]> {
    const [first] = rows;
    if (!first) return [];
    const { practiceId, memberId } = caller;
    const keys = await this.vault.client(practiceId, first.client_id);
    const practiceKeys = await this.vault.practice(practiceId);
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(practiceId, ids);
    return rows.flatMap((row) => {
      const exercise = exercises.get(row.version_id);
      const { response_id: responseId, shared_revision: revision } = row;
      const seen = seenOf(practiceKeys, { memberId, responseId, revision });
      return exercise ? [{ ...sharedView(keys, { row, exercise, now }), seen }] : [];
    });
  }

  private async takenBack(caller: Caller, rows: TakenBackRow[]): Promise<TakenBack[]> {
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(caller.practiceId, ids);
    return rows.map(({ response_id: responseId, version_id, taken_at, time_zone }) => ({
      responseId,
      title: exercises.get(version_id)?.title ?? '',
      on: dayIn(time_zone, taken_at),
    }));
  }
}

/** What was shared on one day stands by the day on which it was written, and then by its title. */
const newestDayFirst = (one: SharedResponse, other: SharedResponse): number =>
  other.sharedOn.localeCompare(one.sharedOn) ||
  other.answeredOn.localeCompare(one.answeredOn) ||
  one.title.localeCompare(other.title);

const isShared = (row: ReviewRow): row is ReviewRow & SharedRow => row.response_id !== null;

interface View {
  row: SharedRow;
  exercise: Exercise;
  now: Date;
}

function sharedView(keys: Keyring, { row, exercise, now }: View): Omit<SharedResponse, 'seen'> {
  const { response_id: responseId, shared_revision: revision, time_zone: zone } = row;
  const written = openAnswers(keys, { responseId, revision }, row.answers);
  const { slug, title, version } = exercise;
  return {
    id: responseId,
    clientId: row.client_id,
    assignmentId: row.assignment_id,
    slug,
    title,
    version,
    answeredOn: dayIn(zone, row.answered_at),
    sharedOn: dayIn(zone, row.shared_at),
    readFirst: row.read_first,
    isNew: row.is_new,
    isSharedAgain: row.is_again,
    wasReadBefore: row.is_new && row.was_marked,
    answers: cutKept(written, row.shared_paths),
    keptItems: keptItems(exercise, written, row.shared_paths),
    lines: row.lines.map((line) => quietLine(keys, line, { zone, now })),
    exercise,
    ...withLayout(exercise),
  };
}
