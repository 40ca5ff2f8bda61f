import { Injectable } from '@nestjs/common';
import { logLayouts } from '@selfward/content';
import type { LogPage, LogQuery } from '@selfward/contract';
import { type AlsoInLog, type Exercise, logLayoutOf } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller, ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { ExerciseVersions, OwnVersions } from '../exercises/index.ts';
import { responseAt, seenOf } from '../responses/index.ts';
import { logPage } from './log-page.ts';
import { type LogRow, LogsRepository } from './logs.repository.ts';

interface Asked {
  slug: string;
  query: LogQuery;
}

/** Lines of other logs that a layout names; of a copy of it too, because its slug is not known yet. */
const also: readonly AlsoInLog[] = Object.values(logLayouts).flatMap(({ parts }) =>
  parts.flatMap((part) => (part.kind === 'lines' && part.also ? [part.also] : [])),
);

/** All entries of one log together, as far as whoever asks may read them. */
@Injectable()
export class LogsService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly ownVersions: OwnVersions,
    private readonly repository: LogsRepository,
  ) {}

  async ofClient(
    caller: Caller,
    { clientId, slug, query }: Asked & { clientId: string },
  ): Promise<LogPage> {
    const asked = { slug, also, clientId, now: this.clock.now() };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.ofClient(tx, caller, asked),
    );
    const keys = await this.vault.practice(caller.practiceId);
    return this.read(caller, rows, { query, seenBy: keys });
  }

  async own(caller: ClientCaller, { slug, query }: Asked): Promise<LogPage> {
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.own(tx, caller, { slug, also }),
    );
    return this.read(caller, rows, { query, seenBy: null });
  }

  /** Where nothing may be read of it, there is no such log. */
  private async read(
    { practiceId, memberId }: Caller,
    rows: readonly LogRow[],
    { query, seenBy }: { query: LogQuery; seenBy: Keyring | null },
  ): Promise<LogPage> {
    const [newest] = rows;
    if (!newest) throw new Problem('not-found');
    const exercises = await this.wordings(practiceId, rows, newest.language);
    const exercise = exercises.get(newest.version_id);
    if (exercise?.cadence.kind !== 'log') throw new Problem('not-found');
    const page = logPage(rows, {
      keys: await this.vault.client(practiceId, newest.client_id),
      exercise,
      exercises,
      layout: logLayoutOf(exercise, logLayouts),
      query: { ...query, after: responseAt(query.after) },
      seen: ({ response_id: responseId, revision }) =>
        seenBy && seenOf(seenBy, { memberId, responseId, revision }),
    });
    if (!page) throw new Problem('not-found');
    return page;
  }

  /** In the language of the author, where they are the one who reads. */
  private async wordings(
    practiceId: string,
    rows: readonly LogRow[],
    lang: string,
  ): Promise<Map<string, Exercise>> {
    const ids = [...new Set(rows.map(({ version_id }) => version_id))];
    const all = await this.versions.all(practiceId, ids);
    if (lang === '') return all;
    const told = [...all].map(async ([versionId, exercise]) => {
      const place = { practiceId, versionId, lang };
      return [versionId, await this.ownVersions.inLanguage(exercise, place)] as const;
    });
    return new Map(await Promise.all(told));
  }
}
