import { Injectable } from '@nestjs/common';
import type { JobHelpers, Task } from 'graphile-worker';
import { z } from 'zod';
import { AccessChain, Seals, WritingSpells } from '../features/access-log/index.ts';
import { SendMail } from '../features/mail/index.ts';
import { OpenSteps } from '../features/pathways/index.ts';
import { ScoreAgain } from '../features/progress/index.ts';
import { Planning } from '../features/rhythms/index.ts';
import { FlagTakeover } from '../features/safety/index.ts';
import { CleanUp } from './clean-up.ts';
import { Standstill } from './standstill.ts';
import type { TaskName } from './tasks.ts';

const OfPractice = z.object({ practiceId: z.uuid() });
const OfMail = OfPractice.extend({ mailId: z.uuid() });

/** What each task does: one line, the work itself belongs to its feature. */
@Injectable()
export class TaskList {
  constructor(
    private readonly sendMail: SendMail,
    private readonly chain: AccessChain,
    private readonly seals: Seals,
    private readonly spells: WritingSpells,
    private readonly cleanUp: CleanUp,
    private readonly scores: ScoreAgain,
    private readonly planning: Planning,
    private readonly takeover: FlagTakeover,
    private readonly steps: OpenSteps,
    private readonly standstill: Standstill,
  ) {}

  all(): Record<TaskName, Task> {
    return {
      'send-mail': quietly(async (payload) => {
        const { practiceId, mailId } = OfMail.parse(payload);
        await this.sendMail.run(practiceId, mailId);
      }),
      'chain-access-log': quietly((payload) =>
        this.chain.extend(OfPractice.parse(payload).practiceId),
      ),
      'seal-access-logs': quietly((_, helpers) =>
        this.each(helpers, (practiceId) => this.seals.seal(practiceId)),
      ),
      'end-writing-spells': quietly((_, helpers) =>
        this.each(helpers, (practiceId) => this.spells.end(practiceId)),
      ),
      'plan-occurrences': quietly((_, helpers) =>
        this.each(helpers, (practiceId) => this.planning.practice(practiceId)),
      ),
      'open-steps': quietly((_, helpers) =>
        this.each(helpers, (practiceId) => this.steps.practice(practiceId)),
      ),
      'flag-takeover': quietly((_, helpers) =>
        this.each(helpers, (practiceId) => this.takeover.practice(practiceId)),
      ),
      'clean-up': quietly(async (_, helpers) => {
        await this.each(helpers, (practiceId) => this.cleanUp.practice(practiceId));
        await this.cleanUp.installation();
      }),
      'score-again': quietly((_, helpers) =>
        this.each(helpers, async (practiceId) => {
          await this.scores.practice(practiceId);
        }),
      ),
    };
  }

  private async each(
    helpers: JobHelpers,
    work: (practiceId: string) => Promise<void>,
  ): Promise<void> {
    if (!this.standstill.holds) await eachPractice(helpers, work);
  }
}

/** One practice that fails does not keep the others waiting; the job fails afterwards and is tried again. */
async function eachPractice(
  helpers: JobHelpers,
  work: (practiceId: string) => Promise<void>,
): Promise<void> {
  const { rows } = await helpers.query<{ practice_id: string }>(
    'select practice_id from public.every_practice() as practice_id',
  );
  const failures: unknown[] = [];
  for (const { practice_id: practiceId } of rows)
    await work(practiceId).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/**
 * The queue keeps the message of a failure, and so does the log. Mail servers and drivers quote
 * addresses and values in theirs, so only a plain Error, which is one of ours, keeps its words.
 */
function quietly(work: (payload: unknown, helpers: JobHelpers) => Promise<void>): Task {
  return async (payload, helpers) => {
    try {
      await work(payload, helpers);
    } catch (error) {
      // oxlint-disable-next-line eslint/preserve-caught-error -- its cause is what must not be kept
      throw new Error(wordsOf(error));
    }
  };
}

function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'something was thrown';
  const codes = ['code', 'responseCode'].flatMap((name) =>
    name in error ? [String(Reflect.get(error, name))] : [],
  );
  const { name } = error.constructor;
  if (codes.length > 0) return `${name} ${codes.join(' ')}`;
  return error instanceof Error && name === 'Error' ? error.message : name;
}
