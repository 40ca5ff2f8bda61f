import { Injectable } from '@nestjs/common';
import type { Answers, ClientResponse, PracticeView, PracticeViewQuery } from '@selfward/contract';
import { dayIn, requireNeverShared, RuleBroken } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions, OwnVersions } from '../exercises/index.ts';
import { type DraftRow, openAnswers, openDrafts } from './answer-texts.ts';
import {
  ClientResponsesRepository,
  type OwnRow,
  type OwnView,
  stateOf,
} from './client-responses.repository.ts';
import { withAuthorsLayout } from './layouts.ts';
import { receivedLine } from './line-text.ts';
import { cutKept, keptItems, pathsBelow, visibilityOf, withTold } from './visibility.ts';

/** A response in the hands of whoever wrote it. */
@Injectable()
export class ClientResponsesService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly repository: ClientResponsesRepository,
  ) {}

  async open(caller: ClientCaller, responseId: string): Promise<ClientResponse> {
    const view = await this.database.glance(caller, async (tx) => {
      const { row, drafts } = this.repository.open(tx, caller, responseId);
      return Promise.all([row, drafts]);
    });
    return this.present(caller, view);
  }

  async practiceView(
    caller: ClientCaller,
    responseId: string,
    { items }: PracticeViewQuery,
  ): Promise<PracticeView> {
    const response = await this.open(caller, responseId);
    if (response.revision === 0) throw new RuleBroken('response-not-finished');
    const { id, answers, exercise } = response;
    const { title, version } = exercise;
    const shared = withTold(exercise, answers, pathsBelow(answers, items));
    return {
      id,
      title,
      version,
      exercise,
      ...withAuthorsLayout(exercise),
      answers: cutKept(answers, shared),
      keptItems: keptItems(exercise, answers, shared),
    };
  }

  async settled(caller: ClientCaller, { row, drafts }: OwnView): Promise<ClientResponse> {
    return this.present(caller, await Promise.all([row, drafts]));
  }

  async erase(caller: ClientCaller, responseId: string): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const locked = await this.repository.lock(tx, caller, responseId);
      if (!locked) throw new Problem('not-found');
      requireNeverShared(stateOf(locked));
      // The occurrence stays as it is: going back to "open" would tell the practice.
      this.repository.erase(tx, caller, responseId);
      const { clientId } = caller;
      this.accessLog.note(tx, caller, {
        action: 'erased',
        subject: 'response',
        subjectId: responseId,
        clientId,
      });
    });
  }

  private async present(
    caller: ClientCaller,
    [row, drafts]: [OwnRow | undefined, DraftRow[]],
  ): Promise<ClientResponse> {
    if (!row) throw new Problem('not-found');
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    const exercise = await this.versions.of(caller.practiceId, row.version_id);
    const answers = answersOf(keys, row, drafts);
    return {
      id: row.response_id,
      assignmentId: row.assignment_id,
      occurrenceId: row.occurrence_id,
      agreement: row.agreement,
      occurrenceState: row.occurrence_state,
      state: row.state,
      revision: row.revision,
      sharedRevision: row.shared_revision,
      sharedNow: sharedNow(keys, row),
      wasShared: row.was_shared,
      readableFrom: row.readable_from?.toISOString() ?? null,
      hasEnded: row.has_ended,
      readingHabit: row.reading_habit,
      finishedOn: row.finished_at && dayIn(row.time_zone, row.finished_at),
      size: row.size,
      authorName: row.author_name,
      answers,
      amended: row.amended,
      visibility: visibilityOf(exercise, answers, row.visibility),
      readers: row.readers.map((name) => ({ name, relation: 'therapist' })),
      alsoTold: row.also_told,
      lines: row.lines.map((line) => receivedLine(keys, line, row.time_zone)),
      exercise: await this.own.inLanguage(exercise, {
        practiceId: caller.practiceId,
        versionId: row.version_id,
        lang: row.language,
      }),
      ...withAuthorsLayout(exercise),
    };
  }
}

/** Cut by the rule by which the practice reads it. */
function sharedNow(keys: Keyring, row: OwnRow): ClientResponse['sharedNow'] {
  const { response_id: responseId, shared_revision: revision, visibility } = row;
  if (row.shared_answers === null || row.shared_at === null || revision === null) return null;
  const written = openAnswers(keys, { responseId, revision }, row.shared_answers);
  const shared = Object.keys(visibility).filter((path) => visibility[path] === 'shared');
  return { on: dayIn(row.time_zone, row.shared_at), answers: cutKept(written, shared) };
}

function answersOf(keys: Keyring, row: OwnRow, drafts: DraftRow[]): Answers {
  if (row.answers === null) return openDrafts(keys, drafts);
  const { response_id: responseId, revision } = row;
  return openAnswers(keys, { responseId, revision }, row.answers);
}
