import { Injectable } from '@nestjs/common';
import type { TimelineEntry, TimelinePage, TimelineQuery } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { cursorOf, entryAt } from './cursor.ts';
import { type EventRow, type ListedEvent, TimelineRepository } from './timeline.repository.ts';

/** What happened, in days, of what the practice may know. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: TimelineRepository,
  ) {}

  async page(
    caller: Caller,
    clientId: string,
    { after, limit }: TimelineQuery,
  ): Promise<TimelinePage> {
    const now = this.clock.now();
    const asked = { clientId, now, after: entryAt(after), limit: limit + 1 };
    const rows = await this.database.glance(caller, (tx) =>
      this.repository.page(tx, caller, asked),
    );
    if (rows.length === 0) throw new Problem('not-found');
    const events = rows.filter(isThere);
    const items = await this.present(caller, events.slice(0, limit));
    const last = items.at(-1);
    return { items, next: events.length > limit && last ? cursorOf(last) : null };
  }

  private async present(caller: Caller, rows: EventRow[]): Promise<TimelineEntry[]> {
    const ids = rows.flatMap(({ version_id }) => version_id ?? []);
    const exercises = await this.versions.all(caller.practiceId, ids);
    return rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      entryId: row.entry_id,
      day: dayIn(row.zone, row.at),
      title: (row.version_id && exercises.get(row.version_id)?.title) ?? null,
      who: row.who,
      place: row.place,
    }));
  }
}

const isThere = (row: ListedEvent): row is EventRow => row.kind !== null;
