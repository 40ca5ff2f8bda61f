import { Injectable } from '@nestjs/common';
import type {
  DoneByOther,
  Exercise,
  FlagLine,
  NewlyShared,
  Today,
  TodaySession,
} from '@selfward/contract';
import { wallTimeAt } from '@selfward/domain/time';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { ExerciseVersions } from '../exercises/index.ts';
import { lineOf } from '../safety/index.ts';
import { sessionOf } from '../sessions/index.ts';
import {
  type PracticeRow,
  type SharedRow,
  type TodayFlagRow,
  TodayRepository,
  type ToSignRow,
  type ToWriteRow,
} from './today.repository.ts';

@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: ExerciseVersions,
    private readonly repository: TodayRepository,
  ) {}

  async open(caller: Caller): Promise<Today> {
    const now = this.clock.now();
    const [[practice], flags, sessions, shared, toWrite, toSign] = await this.database.glance(
      caller,
      (tx) =>
        Promise.all([
          this.repository.practice(tx, caller, now),
          this.repository.flags(tx, caller, now),
          this.repository.sessions(tx, caller, now),
          this.repository.newlyShared(tx, caller, now),
          this.repository.toWrite(tx, caller, now),
          this.repository.toSign(tx, caller, now),
        ]),
    );
    if (!practice) throw new Problem('not-found');
    const exercises = await this.exercises(caller, [...shared, ...flags]);
    const newlyShared = titled(exercises, shared);
    const line = (row: TodayFlagRow) => lineOf(row, exercises.get(row.version_id));
    return {
      ...frameOf(practice, now),
      flags: flags.filter(({ is_waiting }) => is_waiting).map(line),
      doneByOthers: flags.flatMap((row) => doneByOther(row, line(row))),
      sessions: sessions.map((row) => ({
        ...sessionOf(row, now),
        open: row.open,
        newToRead: newTo(newlyShared.filter(({ clientId }) => clientId === row.client_id)),
        talkAbout: flags
          .filter(({ client_id, is_to_talk }) => client_id === row.client_id && is_to_talk)
          .map(line)
          .map(({ id: flagId, title, number }) => ({ flagId, title, number })),
      })),
      newlyShared,
      toWrite: toWrite.map(toWriteOf),
      toSign: toSign.map(toSignOf),
    };
  }

  private exercises(caller: Caller, rows: readonly { version_id: string }[]) {
    const ids = rows.map(({ version_id }) => version_id);
    return this.versions.all(caller.practiceId, ids);
  }
}

const doneByOther = (row: TodayFlagRow, line: FlagLine): DoneByOther[] => {
  const { done_by: by, done_at: at, done } = row;
  if (by === null || at === null) return [];
  const { id: flagId, clientName, title, number } = line;
  const { day } = wallTimeAt(row.time_zone, at);
  return [{ flagId, clientName, title, number, by, did: done ?? [], day }];
};

const titled = (exercises: Map<string, Exercise>, rows: SharedRow[]): NewlyShared[] =>
  rows.map((row) => ({
    responseId: row.response_id,
    clientId: row.client_id,
    clientName: row.client_name,
    title: exercises.get(row.version_id)?.title ?? '',
    answeredOn: row.answered_on,
    sharedOn: row.shared_on,
    readFirst: row.read_first,
  }));

const newTo = (shared: NewlyShared[]): TodaySession['newToRead'] =>
  shared
    .toSorted((one, other) => other.answeredOn.localeCompare(one.answeredOn))
    .map(({ title, answeredOn, readFirst }) => ({ title, answeredOn, readFirst }));

function frameOf(row: PracticeRow, now: Date): Pick<Today, 'today' | 'now' | 'away' | 'tomorrow'> {
  const { today, away_until: until, cover_name: cover, tomorrow_first: first } = row;
  return {
    today,
    now: wallTimeAt(row.time_zone, now).clock,
    away: until === null ? null : { until, cover },
    tomorrow: first === null ? null : { count: row.tomorrow_count, first },
  };
}

const toWriteOf = (row: ToWriteRow) => ({
  sessionId: row.session_id,
  revision: row.revision,
  clientId: row.client_id,
  clientName: row.client_name,
  day: row.day,
  clock: row.clock,
});

const toSignOf = (row: ToSignRow) => ({
  noteId: row.note_id,
  clientId: row.client_id,
  clientName: row.client_name,
  sessionOn: row.session_on,
  days: row.days,
});
