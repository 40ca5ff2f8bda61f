import { Injectable } from '@nestjs/common';
import type { MissingForSafety } from '@selfward/contract';
import { isCheckDue } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Scope } from '../../database/scope.ts';
import type { Transaction } from '../../database/transaction.ts';
import { LookedAfterRepository, type SettledRow } from './looked-after.repository.ts';

/** Whether somebody looks at an answer about self-harm in time, also when its reader does not. */
@Injectable()
export class LookedAfter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly repository: LookedAfterRepository,
  ) {}

  /** What is missing for the clients of this therapist; nothing missing: they may answer at home. */
  missing(scope: Scope & { practiceId: string }, memberId: string): Promise<MissingForSafety[]> {
    return this.database.glance(scope, (tx) => this.within(tx, { ...scope, memberId }));
  }

  /** Inside a transaction, on its own connection: waiting there for another one could wait for ever. */
  async within(
    tx: Transaction,
    { practiceId, memberId }: { practiceId: string; memberId: string },
  ): Promise<MissingForSafety[]> {
    const [row, therapists] = await Promise.all([
      this.repository.settled(tx, { practiceId, now: this.clock.now() }),
      this.repository.therapists(tx, practiceId),
    ]);
    const own = therapists.find(({ member_id }) => member_id === memberId);
    return missingOf(row, own?.cover_id ?? null);
  }

  async isMeeting(scope: Scope & { practiceId: string }, clientId: string): Promise<boolean> {
    const { practiceId } = scope;
    const asked = { practiceId, clientId, now: this.clock.now() };
    return this.database.glance(scope, (tx) => this.repository.isMeeting(tx, asked));
  }
}

export function missingOf(row: SettledRow | undefined, coverId: string | null): MissingForSafety[] {
  const checked = row?.checked ?? [];
  const today = row?.today ?? '';
  const faults: [boolean, MissingForSafety][] = [
    [(row?.working_hours ?? []).length === 0, 'hours'],
    [(row?.within_hours ?? null) === null, 'within'],
    [coverId === null, 'cover'],
    [checked.length === 0, 'contacts'],
    [checked.some((day) => isCheckDue(day, today)), 'contacts-check'],
  ];
  return faults.flatMap(([isMissing, what]) => (isMissing ? [what] : []));
}
