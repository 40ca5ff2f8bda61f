import { Injectable } from '@nestjs/common';
import { offers } from '@selfward/content';
import type { Exercise, OfferedLine, OfferedLines } from '@selfward/contract';
import { type Answers, dayIn, earlierLines, offeredSlugs, offersFor } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions, OwnVersions } from '../exercises/index.ts';
import { type EarlierRow, openAnswers } from '../responses/index.ts';
import { type AskedRow, OffersRepository } from './offers.repository.ts';

/** At each place: somebody who wrote for a year is not handed all of it. */
const most = 30;

interface Written {
  exercise: Exercise;
  answers: Answers;
  on: string;
}

/** Lines that a client wrote before, to be taken over while they write. It tells nobody else anything. */
@Injectable()
export class OffersService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly own: OwnVersions,
    private readonly repository: OffersRepository,
  ) {}

  async read(caller: ClientCaller, assignmentId: string): Promise<OfferedLines> {
    const asked = { assignmentId, now: this.clock.now() };
    const [row] = await this.database.glance(caller, (tx) =>
      this.repository.asked(tx, caller, asked),
    );
    if (!row) throw new Problem('not-found');
    const exercise = await this.versions.of(caller.practiceId, row.version_id);
    const slugs = offeredSlugs(exercise, offers);
    if (slugs.length === 0) return { lines: {} };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.earlier(tx, caller, slugs),
    );
    const earlier = await this.open(caller, row, rows);
    const places = offersFor(exercise, offers).map(({ place, from }) => {
      const lines = earlierLines(from, earlier).slice(0, most);
      return [place, lines.flatMap((line) => told(line, earlier))] as const;
    });
    return { lines: Object.fromEntries(places.filter(([, lines]) => lines.length > 0)) };
  }

  /** Each in the words that it was asked in. */
  private async open(
    caller: ClientCaller,
    { time_zone: zone, language: lang }: AskedRow,
    rows: readonly EarlierRow[],
  ): Promise<Record<string, Written[]>> {
    const { practiceId, clientId } = caller;
    const keys = await this.vault.client(practiceId, clientId);
    const ids = rows.map(({ version_id }) => version_id);
    const versions = await this.versions.all(practiceId, ids);
    const earlier: Record<string, Written[]> = {};
    for (const { slug, response_id: responseId, revision, answers, ...row } of rows) {
      const exercise = versions.get(row.version_id);
      if (!exercise) continue;
      const place = { practiceId, versionId: row.version_id, lang };
      (earlier[slug] ??= []).push({
        exercise: await this.own.inLanguage(exercise, place),
        answers: openAnswers(keys, { responseId, revision }, answers),
        on: dayIn(zone, row.finished_at),
      });
    }
    return earlier;
  }
}

function told(
  { slug, answer, text }: { slug: string; answer: number; text: string },
  earlier: Readonly<Record<string, readonly Written[]>>,
): OfferedLine[] {
  const from = earlier[slug]?.[answer];
  return from ? [{ text, on: from.on, title: from.exercise.title }] : [];
}
