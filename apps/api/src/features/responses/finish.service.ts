import { Injectable } from '@nestjs/common';
import type {
  Answers,
  ClientResponse,
  CurrentDraftItems,
  Exercise,
  FinishResponse,
  ItemRevisions,
} from '@selfward/contract';
import {
  amendedItems,
  asksElsewhere,
  composeAnswers,
  type Elsewhere,
  finish,
  leavesOpen,
  newestOf,
  openGates,
  requireOpen,
  RuleBroken,
  sourcesOf,
} from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog } from '../access-log/index.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { Once } from '../idempotency/index.ts';
import { SafetyAnswers } from '../safety/index.ts';
import { Scores } from '../scores/index.ts';
import { type DraftRow, openDraft, openDrafts, revisionsOf, sealAnswers } from './answer-texts.ts';
import {
  ClientResponsesRepository,
  type LockedRow,
  stateOf,
} from './client-responses.repository.ts';
import { ClientResponsesService } from './client-responses.service.ts';
import { openEarlier } from './earlier.ts';
import { FinishRepository } from './finish.repository.ts';
import { visibilityOf } from './visibility.ts';

interface Asked {
  responseId: string;
  key: string;
  body: FinishResponse;
}

interface Composed {
  answers: Answers;
  /** Items that were changed after old words were shown. */
  amended: string[];
}

interface Finishing extends Asked {
  elsewhere: Elsewhere;
  exercise: Exercise;
  keys: Keyring;
}

@Injectable()
export class FinishService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly accessLog: AccessLog,
    private readonly versions: ExerciseVersions,
    private readonly safety: SafetyAnswers,
    private readonly scores: Scores,
    private readonly repository: FinishRepository,
    private readonly responses: ClientResponsesRepository,
    private readonly views: ClientResponsesService,
  ) {}

  async finish(caller: ClientCaller, asked: Asked): Promise<ClientResponse> {
    const { responseId, key, body } = asked;
    const keys = await this.vault.client(caller.practiceId, caller.clientId);
    await this.vault.practice(caller.practiceId); // needed inside the transaction
    const { view } = await this.database.transaction(caller, async (tx) => {
      const locked = this.responses.lock(tx, caller, responseId);
      const drafts = this.responses.drafts(tx, caller, responseId);
      await Promise.all([
        this.once.act(tx, caller, {
          key,
          request: { route: 'finish', responseId, body },
          resourceId: responseId,
          act: async () => {
            const row = await locked;
            if (!row) throw new Problem('not-found');
            requireOpen({ state: row.occurrence_state, assignment: row.assignment_state });
            const exercise = await this.versions.within(tx, caller.practiceId, row.version_id);
            const elsewhere = await this.elsewhere(tx, caller, { exercise, keys });
            const finishing = { ...asked, exercise, keys, elsewhere };
            const composed = compose(finishing, await drafts);
            const { answers } = composed;
            this.write(tx, caller, { ...finishing, ...composed, row });
            await this.safety.finished(tx, caller, { responseId, exercise, answers, keys });
          },
        }),
        locked,
        drafts,
      ]);
      return { view: this.responses.after(tx, caller, responseId) };
    });
    return this.views.settled(caller, view);
  }

  /** Asked for only where it decides what is shown: it costs a round trip more. */
  private async elsewhere(
    tx: Transaction,
    caller: ClientCaller,
    { exercise, keys }: { exercise: Exercise; keys: Keyring },
  ): Promise<Elsewhere> {
    if (!asksElsewhere(exercise)) return {};
    const rows = await this.repository.earlier(tx, caller, sourcesOf(exercise));
    return newestOf(openEarlier(keys, exercise, rows));
  }

  private write(
    tx: Transaction,
    caller: ClientCaller,
    finished: Finishing & Composed & { row: LockedRow },
  ): void {
    const { responseId, row, answers, amended, exercise, keys, body } = finished;
    const { state, revision } = finish(stateOf(row));
    const now = this.clock.now();
    this.repository.add(tx, caller, {
      responseId,
      revision,
      answers: sealAnswers(keys, { responseId, revision }, answers),
      size: body.size,
      finishedAt: now,
      amended,
    });
    this.repository.startKept(tx, caller, {
      responseId,
      visibility: visibilityOf(exercise, answers, {}),
    });
    this.responses.change(tx, caller, { responseId, state, revision, finishedAt: now });
    const { practiceId, clientId } = caller;
    const of = { practiceId, clientId, responseId, revision };
    this.scores.keep(tx, { ...of, exercise, answers, keys });
    if (row.once)
      this.repository.done(tx, caller, { occurrenceId: row.occurrence_id, closedAt: now });
    this.accessLog.note(tx, caller, {
      action: 'finished',
      subject: 'response',
      subjectId: responseId,
      clientId,
    });
  }
}

/** What is finished is exactly what the person had in front of them, or nothing is. */
function compose({ exercise, keys, body, elsewhere }: Finishing, drafts: DraftRow[]): Composed {
  const differing = differences(keys, body.revisions, drafts);
  if (Object.keys(differing).length > 0)
    throw new Problem('revision-changed', { current: differing });
  const written = openDrafts(keys, drafts);
  if (leavesOpen(exercise, written)) throw new RuleBroken('not-today');
  const view = { size: body.size, elsewhere };
  const gates = openGates(exercise, written, view);
  if (gates.length > 0)
    throw invalidInput(gates.map(({ path, detail }) => ({ path: [path], message: detail })));
  return {
    answers: composeAnswers(exercise, written, view),
    amended: amendedItems(exercise, written, view),
  };
}

function differences(keys: Keyring, seen: ItemRevisions, drafts: DraftRow[]): CurrentDraftItems {
  const stored = revisionsOf(drafts);
  const changed = drafts
    .filter(({ item_path, revision }) => seen[item_path] !== revision)
    .map((row) => {
      const { revision, device } = row;
      return [row.item_path, { revision, value: openDraft(keys, row), device }] as const;
    });
  const gone = Object.keys(seen)
    .filter((path) => !Object.hasOwn(stored, path))
    .map((path) => [path, { revision: 0, value: null, device: '' }] as const);
  return Object.fromEntries([...changed, ...gone]);
}
