import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';

export interface NewScore {
  scoreId: string;
  ruleId: string;
  ruleVersion: string;
  content: Buffer;
}

export interface Scored {
  practiceId: string;
  clientId: string;
  responseId: string;
  revision: number;
  measure: string;
  series: number;
  language: string;
  madeAt: Date;
}

@Injectable()
export class ScoresRepository {
  /** All rules of one revision in one statement. Made twice is made once. */
  add(tx: Transaction, of: Scored, scores: readonly NewScore[]): void {
    void tx.run(
      `insert into scores (practice_id, score_id, client_id, response_id, revision, measure, series,
         language, rule_id, rule_version, content, made_at)
       select $1, s.id, $2, $3, $4, $5, $6, $7, s.rule, s.version, s.content, $8
       from unnest($9::uuid[], $10::text[], $11::text[], $12::bytea[])
         as s (id, rule, version, content)
       on conflict (practice_id, response_id, revision, rule_id, rule_version) do nothing`,
      [
        of.practiceId,
        of.clientId,
        of.responseId,
        of.revision,
        of.measure,
        of.series,
        of.language,
        of.madeAt,
        scores.map(({ scoreId }) => scoreId),
        scores.map(({ ruleId }) => ruleId),
        scores.map(({ ruleVersion }) => ruleVersion),
        scores.map(({ content }) => content),
      ],
    );
  }
}
