import { Injectable } from '@nestjs/common';
import { withoutSafetyItem } from '@selfward/content';
import type { SafetyCard } from '@selfward/contract';
import { type Exercise, RuleBroken, safetyItems } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import type { CareRow } from '../absences/index.ts';
import { missingOf } from './looked-after.ts';
import { LookedAfterRepository, type SettledRow } from './looked-after.repository.ts';

/** What a client is told before each start: who gets the answer, when somebody looks, what else there is. */
@Injectable()
export class SafetyCards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: LookedAfterRepository,
  ) {}

  /** Null, and no statement, where no question is about self-harm. */
  async of(caller: ClientCaller, exercise: Exercise): Promise<SafetyCard | null> {
    if (safetyItems(exercise).length === 0) return null;
    return this.database.glance(caller, (tx) => this.read(tx, caller, exercise));
  }

  /** Without somebody who looks in time it is begun while the two are meeting, and not otherwise. */
  async requireBeginnable(
    tx: Transaction,
    caller: ClientCaller,
    exercise: Exercise,
  ): Promise<void> {
    if (safetyItems(exercise).length === 0) return;
    const { may } = await this.read(tx, caller, exercise);
    if (may === 'not-now') throw new RuleBroken('measure-only-together');
  }

  private async read(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
    exercise: Exercise,
  ): Promise<SafetyCard> {
    const asked = { practiceId, clientId, now: this.clock.now() };
    const [row, care, meeting] = await Promise.all([
      this.repository.settled(tx, asked),
      this.repository.care(tx, asked),
      this.repository.isMeeting(tx, asked),
    ]);
    const instead = withoutSafetyItem(exercise.slug);
    return {
      items: safetyItems(exercise).map(({ id }) => id),
      names: care.flatMap(({ name, is_active }) => (is_active ? name : [])),
      covers: [...new Set(care.flatMap(coversOf))],
      withinHours: row?.within_hours ?? null,
      workingHours: [...(row?.working_hours ?? [])],
      timeZone: row?.time_zone ?? 'UTC',
      may: mayAnswer(row, care, meeting),
      instead: instead ? { slug: instead.slug, title: instead.title } : null,
    };
  }
}

/** Who looks when those in care do not: named for always, and for the days of an absence. */
const coversOf = ({ named_name, cover_name }: CareRow): string[] =>
  [cover_name, named_name].flatMap((name) => name ?? []);

/** One of those in care has to be covered for always; the others are told as well. */
function mayAnswer(
  row: SettledRow | undefined,
  care: readonly CareRow[],
  isMeeting: boolean,
): SafetyCard['may'] {
  const named = care.find(({ named_id }) => named_id !== null)?.named_id ?? null;
  if (missingOf(row, named).length === 0) return 'alone';
  return isMeeting ? 'together' : 'not-now';
}
