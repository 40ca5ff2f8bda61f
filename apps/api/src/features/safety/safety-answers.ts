import { Injectable } from '@nestjs/common';
import {
  type Answers,
  type AnswerValue,
  asksForHelp,
  crisisLineOf,
  type Exercise,
  isAnswered,
  isInUnitedStates,
  type Item,
  questionNumber,
  raisedAgain,
  safetyAnswer,
  safetyItems,
} from '@selfward/domain';
import { afterWorking } from '@selfward/domain/time';
import { Clock } from '../../database/clock.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { isEverybodyAway, tellAtOnce } from '../absences/index.ts';
import { AccessLog } from '../access-log/index.ts';
import { Mail } from '../mail/index.ts';
import { sealContent } from './answer-content.ts';
import { LookedAfterRepository } from './looked-after.repository.ts';
import { type AroundRow, SafetyAnswersRepository } from './safety-answers.repository.ts';
import { questionOf } from './wording.ts';

interface OfResponse {
  responseId: string;
  exercise: Exercise;
  keys: Keyring;
}

interface Given extends OfResponse {
  itemPath: string;
  item: Item;
  /** Of the draft; 0 for what was left out. */
  revision: number;
}

interface Told extends Given {
  value: AnswerValue | null;
}

/**
 * An answer about self-harm is readable by the care team as it is given. Everything here happens in the
 * transaction that saves the answer: there is no answer without its row, and no flag without its answer.
 */
@Injectable()
export class SafetyAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly mail: Mail,
    private readonly lookedAfter: LookedAfterRepository,
    private readonly repository: SafetyAnswersRepository,
  ) {}

  async keep(tx: Transaction, caller: ClientCaller, told: Told): Promise<void> {
    const around = await this.around(tx, caller, told);
    if (!around) return;
    const answer = safetyAnswer(told.item, told.value);
    const kind = answer === null ? 'cleared' : 'given';
    this.add(tx, caller, { ...told, around, kind });
    if (asksForHelp(answer)) await this.raise(tx, caller, { ...told, around });
  }

  /** Finished without it: no flag, a quiet line. */
  async finished(
    tx: Transaction,
    caller: ClientCaller,
    { answers, ...of }: OfResponse & { answers: Answers },
  ): Promise<void> {
    for (const item of safetyItems(of.exercise)) {
      if (isAnswered(answers[item.id])) continue;
      const left = { ...of, item, itemPath: item.id, revision: 0, value: null };
      const around = await this.around(tx, caller, left);
      if (around) this.add(tx, caller, { ...left, around, kind: 'left-out' });
    }
  }

  private around(tx: Transaction, caller: ClientCaller, { responseId, itemPath }: Given) {
    const { practiceId, clientId } = caller;
    return this.repository.around(tx, { practiceId, clientId, responseId, itemPath });
  }

  private add(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    told: Told & { around: AroundRow; kind: 'given' | 'cleared' | 'left-out' },
  ): void {
    const { responseId, exercise, item, itemPath, value, around, keys, revision, kind } = told;
    const answerId = newId();
    const answer = safetyAnswer(item, value);
    const content = sealContent(keys, answerId, {
      title: exercise.title,
      version: exercise.version,
      number: questionNumber(exercise, itemPath),
      question: questionOf(exercise, item),
      answer: answer?.text ?? null,
      value: answer?.value ?? null,
      help: asksForHelp(answer) ? helpOffered(around) : [],
    });
    const of = { practiceId, clientId, responseId, itemPath };
    const versionId = around.version_id;
    this.repository.add(tx, {
      ...of,
      answerId,
      versionId,
      revision,
      kind,
      content,
      at: this.clock.now(),
    });
  }

  /** While it waits, another answer is one more line of it: nobody is told twice of the same. */
  private async raise(
    tx: Transaction,
    caller: ClientCaller,
    { responseId, itemPath, around }: Told & { around: AroundRow },
  ): Promise<void> {
    const kind = raisedAgain(around.state);
    if (kind === null) return;
    const { practiceId, clientId } = caller;
    const at = this.clock.now();
    const care = await this.lookedAfter.care(tx, { practiceId, clientId, now: at });
    const flagId = around.flag_id ?? newId();
    const takenOverAt = isEverybodyAway(care) ? at : null;
    const of = { practiceId, clientId, responseId, itemPath };
    const versionId = around.version_id;
    this.repository.raise(tx, {
      ...of,
      flagId,
      versionId,
      dueAt: dueAt(around, at),
      takenOverAt,
      at,
    });
    const step = { practiceId, flagId, memberId: null, did: [], content: null, at };
    this.repository.step(tx, { ...step, kind });
    if (takenOverAt) this.repository.step(tx, { ...step, kind: 'taken-over' });
    for (const recipientId of tellAtOnce(care))
      this.mail.enqueue(tx, practiceId, { template: 'something-waits', recipientId });
    const subject = { subject: 'flag', subjectId: flagId, clientId } as const;
    this.accessLog.note(tx, caller, { action: 'created', ...subject });
  }
}

/** What the card on the client's device showed at the tap. */
const helpOffered = ({ help, practice_phone: practice, ...around }: AroundRow): string[] => {
  const ships = crisisLineOf({
    hasCrisisLine: around.has_crisis_line,
    isInUnitedStates: isInUnitedStates(around.time_zone),
  });
  return [...help, ships, practice].filter((number) => number !== null);
};

/** Where no hours were set nothing is due, and the flag waits on top of the page all the same. */
function dueAt(
  { working_hours: hours, within_hours: within, time_zone: zone }: AroundRow,
  at: Date,
) {
  if (hours === null || within === null) return null;
  return afterWorking({ hours, zone }, at, within * 60);
}
