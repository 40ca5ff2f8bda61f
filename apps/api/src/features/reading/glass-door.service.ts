import { Injectable } from '@nestjs/common';
import type { GlassDoor, GlassDoorQuery, Opening } from '@selfward/contract';
import {
  dayIn,
  type Exercise,
  ownTherapistToldUntil,
  questionNumber,
  settledBefore,
} from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { cursorOf, placeAt } from './glass-door-cursor.ts';
import { type DoorRow, GlassDoorRepository, type OpeningRow } from './glass-door.repository.ts';

/** Who at the practice opened what, by day. The practice has no switch for it. */
@Injectable()
export class GlassDoorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: GlassDoorRepository,
  ) {}

  async look(caller: ClientCaller, query: GlassDoorQuery): Promise<GlassDoor> {
    const now = this.clock.now();
    const { after, limit, response = null } = query;
    const asked = { after: placeAt(after), limit, response, now, settled: settledBefore(now) };
    const zone = await this.database.glance(caller, (tx) => this.repository.zone(tx, caller));
    if (!zone) throw new Problem('not-found');
    const toldUntil = ownTherapistToldUntil(dayIn(zone.time_zone, now));
    const [rows, readers] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.page(tx, caller, { ...asked, toldUntil }),
        this.repository.readers(tx, caller),
      ]),
    );
    const opened = rows.filter(isOpening);
    const last = opened.length === limit ? opened.at(-1) : undefined;
    return {
      items: await this.present(caller, opened),
      next: last ? cursorOf(last) : null,
      readers: readers.map(({ name }) => ({ name, relation: 'therapist' })),
    };
  }

  private async present({ practiceId }: ClientCaller, rows: OpeningRow[]): Promise<Opening[]> {
    const ids = rows.flatMap(({ version_id }) => version_id ?? []);
    const exercises = await this.versions.all(practiceId, ids);
    return rows.map((row) => viewOf(row, exercises));
  }
}

const isOpening = (row: DoorRow): row is OpeningRow => row.of_id !== null;

function viewOf(row: OpeningRow, exercises: Map<string, Exercise>): Opening {
  const relation = row.is_own ? 'therapist' : 'colleague';
  const of = { on: row.day, name: row.name, relation } as const;
  if (row.what !== 'response' && row.what !== 'flag') return { what: row.what, ...of };
  const exercise = exercises.get(row.version_id);
  const title = exercise?.title ?? '';
  if (row.what === 'response')
    return { what: 'response', ...of, title, responseId: row.response_id };
  const number = exercise ? questionNumber(exercise, row.item_path) : 0;
  return { what: 'flag', ...of, title, number, responseId: row.response_id };
}
