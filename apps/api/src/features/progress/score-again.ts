import { Injectable } from '@nestjs/common';
import { library, measures, shells } from '@selfward/content';
import type { Exercise } from '@selfward/contract';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { openAnswers } from '../responses/index.ts';
import { Scores } from '../scores/index.ts';

type Rules = Pick<Exercise, 'slug' | 'version' | 'series' | 'scores'>;

interface UnscoredRow {
  response_id: string;
  revision: number;
  client_id: string;
  version_id: string;
  slug: string;
  answers: Buffer;
}

const atOnce = 200;

/**
 * Once a day: what was answered before a rule was written as it is now gets a score by it as well.
 * The score by the old rule stays, and so does the answer.
 */
@Injectable()
export class ScoreAgain {
  /** The rules of this version of Selfward. */
  private readonly today: readonly Rules[] = [...library, ...measures, ...shells];

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly versions: ExerciseVersions,
    private readonly scores: Scores,
  ) {}

  async practice(practiceId: string, rules: readonly Rules[] = this.today): Promise<number> {
    const scored = rules.filter(({ scores }) => scores.length > 0);
    let made = 0;
    for (let found = atOnce; found === atOnce; made += found)
      found = await this.some(practiceId, scored);
    return made;
  }

  private async some(practiceId: string, rules: readonly Rules[]): Promise<number> {
    const rows = await this.database.glance({ practiceId }, (tx) =>
      this.unscored(tx, practiceId, rules),
    );
    const ids = rows.map(({ version_id }) => version_id);
    const exercises = await this.versions.all(practiceId, ids);
    for (const row of rows) {
      const { response_id: responseId, revision, client_id: clientId, slug } = row;
      const exercise = exercises.get(row.version_id);
      const now = rules.find((one) => one.slug === slug);
      if (!exercise || !now) continue;
      const keys = await this.vault.client(practiceId, clientId);
      const answers = openAnswers(keys, { responseId, revision }, row.answers);
      // Its own questions, by the rules of today.
      const scores = now.scores.map((rule) => ({ ...rule, version: rule.version ?? now.version }));
      const of = { practiceId, clientId, responseId, revision, keys, answers };
      await this.database.glance({ practiceId }, async (tx) =>
        this.scores.keep(tx, { ...of, exercise: { ...exercise, scores } }),
      );
    }
    return rows.length;
  }

  /** Of the same series: what was asked in another one cannot be scored by these rules. */
  private unscored(
    tx: Transaction,
    practiceId: string,
    rules: readonly Rules[],
  ): Promise<UnscoredRow[]> {
    const wanted = rules.flatMap(({ slug, series, version, scores }) =>
      scores.map((rule) => ({ slug, series, rule: rule.id, version: rule.version ?? version })),
    );
    return tx.many<UnscoredRow>(
      `select v.response_id, v.revision, r.client_id, r.version_id, e.slug, v.answers
       from response_revisions v
       join responses r on r.practice_id = $1 and r.response_id = v.response_id
       join exercise_versions ev on ev.practice_id = $1 and ev.version_id = r.version_id
       join exercises e on e.practice_id = $1 and e.exercise_id = ev.exercise_id
       where v.practice_id = $1 and exists (
         select from unnest($2::text[], $3::integer[], $4::text[], $5::text[])
           as w (slug, series, rule, version)
         where w.slug = e.slug and w.series = ev.series and not exists (
           select from scores s where s.practice_id = $1 and s.response_id = v.response_id
             and s.revision = v.revision and s.rule_id = w.rule and s.rule_version = w.version))
       order by v.response_id, v.revision limit ${atOnce}`,
      [
        practiceId,
        wanted.map(({ slug }) => slug),
        wanted.map(({ series }) => series),
        wanted.map(({ rule }) => rule),
        wanted.map(({ version }) => version),
      ],
    );
  }
}
