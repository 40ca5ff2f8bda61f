import { Injectable } from '@nestjs/common';
import type { Answers, Exercise } from '@selfward/contract';
import { scoresOf } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { newTimelessId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { contentOf, sealScore } from './score-content.ts';
import { type Scored, ScoresRepository } from './scores.repository.ts';

interface Finished extends Pick<Scored, 'practiceId' | 'clientId' | 'responseId' | 'revision'> {
  exercise: Exercise;
  answers: Answers;
  keys: Keyring;
}

/** What the answers of one revision come to, by every rule that the exercise has. */
@Injectable()
export class Scores {
  constructor(
    private readonly clock: Clock,
    private readonly repository: ScoresRepository,
  ) {}

  /** In the transaction that makes the revision, and no statement where nothing is scored. */
  keep(tx: Transaction, { exercise, answers, keys, ...of }: Finished): void {
    const scores = scoresOf(exercise, answers);
    if (scores.length === 0) return;
    const { slug: measure, series, lang: language } = exercise;
    this.repository.add(
      tx,
      { ...of, measure, series, language, madeAt: this.clock.now() },
      scores.map((score) => {
        const scoreId = newTimelessId();
        const content = sealScore(keys, scoreId, contentOf(score));
        return { scoreId, ruleId: score.rule, ruleVersion: score.ruleVersion, content };
      }),
    );
  }
}
