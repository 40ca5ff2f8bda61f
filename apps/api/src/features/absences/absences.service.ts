import { Injectable } from '@nestjs/common';
import type { Absence, Absences, ChangeAbsence } from '@selfward/contract';
import { requireFree, requireNotOver, whenIs } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { AccessLog, type AccessAction } from '../access-log/index.ts';
import { Once } from '../idempotency/index.ts';
import { type AbsenceRow, AbsencesRepository } from './absences.repository.ts';
import { practiceToday } from './away.ts';

interface Wanted {
  absenceId: string;
  /** The revision that the caller saw. */
  revision: number;
}
interface Asked {
  memberId: string;
  absenceId: string;
  days: ChangeAbsence;
}

/** Away and covered. A therapist says so of themself; in the owner's area it may be anybody. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: Database,
    private readonly repository: AbsencesRepository,
    private readonly accessLog: AccessLog,
    private readonly once: Once,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<Absences> {
    const whose = {
      practiceId: caller.practiceId,
      memberId: ownOnly(caller),
      now: this.clock.now(),
    };
    const [rows, colleagues, planned, today] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.list(tx, caller, whose),
        this.repository.colleagues(tx, caller.practiceId),
        this.repository.planned(tx, whose),
        practiceToday(tx, whose),
      ]),
    );
    const people = colleagues.map(({ member_id: memberId, name, can_cover }) => ({
      memberId,
      name,
      canCover: can_cover,
    }));
    return {
      absences: rows.map(view),
      covers: people.filter(({ canCover }) => canCover),
      members: people.filter(({ memberId }) => isOf(caller, memberId)),
      planned: planned.map(({ member_id: memberId, day }) => ({ memberId, day })),
      today,
    };
  }

  async add(
    caller: Caller,
    { memberId, ...days }: ChangeAbsence & { memberId: string },
    key: string,
  ): Promise<Absence> {
    const resourceId = newId();
    await this.vault.practice(caller.practiceId); // opened before a connection is held
    return this.database.transaction(caller, async (tx) => {
      const act = async () => {
        const asked = { memberId, absenceId: resourceId, days };
        await this.requirePossible(tx, caller, asked);
        this.insert(tx, caller, asked);
        this.note(tx, caller, { action: 'created', absenceId: resourceId });
      };
      const request = ['add absence', memberId, days];
      const absenceId = await this.once.act(tx, caller, { key, request, resourceId, act });
      return view(await this.read(tx, caller, absenceId));
    });
  }

  change(caller: Caller, wanted: Wanted, days: ChangeAbsence): Promise<Absence> {
    const { absenceId, revision } = wanted;
    return this.database.transaction(caller, async (tx) => {
      const { member_id: memberId } = await this.unchanged(tx, caller, wanted);
      await this.requirePossible(tx, caller, { memberId, absenceId, days });
      const change = { absenceId, revision, ...days };
      const changed = await this.repository.change(tx, caller.practiceId, change);
      if (changed === 0) throw await this.changedElsewhere(tx, caller, absenceId);
      this.note(tx, caller, { action: 'changed', absenceId });
      return view(await this.read(tx, caller, absenceId));
    });
  }

  async takeAway(caller: Caller, wanted: Wanted): Promise<void> {
    const { practiceId } = caller;
    await this.database.transaction(caller, async (tx) => {
      await this.unchanged(tx, caller, wanted);
      const erased = await this.repository.erase(tx, { practiceId, ...wanted });
      if (erased === 0) throw await this.changedElsewhere(tx, caller, wanted.absenceId);
      this.note(tx, caller, { action: 'erased', absenceId: wanted.absenceId });
    });
  }

  private async unchanged(tx: Transaction, caller: Caller, wanted: Wanted): Promise<AbsenceRow> {
    const row = await this.read(tx, caller, wanted.absenceId);
    if (row.revision !== wanted.revision)
      throw new Problem('revision-changed', { current: view(row) });
    requireNotOver(daysOf(row), row.today);
    return row;
  }

  private async requirePossible(
    tx: Transaction,
    caller: Caller,
    { memberId, absenceId, days }: Asked,
  ): Promise<void> {
    const { practiceId } = caller;
    const [colleagues, today, others] = await Promise.all([
      this.repository.colleagues(tx, practiceId),
      practiceToday(tx, { practiceId, now: this.clock.now() }),
      this.repository.othersOf(tx, { practiceId, memberId, but: absenceId }),
    ]);
    if (!colleagues.some(({ member_id }) => member_id === memberId))
      throw invalidInput([{ path: ['memberId'], message: 'Nobody of this practice.' }]);
    const { coverId } = days;
    const covers = colleagues.filter(
      ({ member_id, can_cover }) => can_cover && member_id !== memberId,
    );
    if (coverId !== null && !covers.some(({ member_id }) => member_id === coverId))
      throw invalidInput([{ path: ['coverId'], message: 'This person cannot cover.' }]);
    if (days.lastDay < today)
      throw invalidInput([{ path: ['lastDay'], message: 'This day has passed.' }]);
    requireFree(days, others.map(daysOf));
  }

  private insert(tx: Transaction, caller: Caller, { days, ...asked }: Asked): void {
    const { practiceId, memberId: createdBy } = caller;
    const made = { practiceId, createdBy, createdAt: this.clock.now(), revision: 1 };
    this.repository.insert(tx, { ...made, ...asked, ...days });
  }

  private async read(tx: Transaction, caller: Caller, absenceId: string): Promise<AbsenceRow> {
    const memberId = ownOnly(caller);
    const whose = { practiceId: caller.practiceId, memberId, now: this.clock.now(), absenceId };
    const row = await this.repository.read(tx, whose);
    if (!row) throw new Problem('not-found');
    return row;
  }

  private async changedElsewhere(tx: Transaction, caller: Caller, absenceId: string) {
    const current = view(await this.read(tx, caller, absenceId));
    return new Problem('revision-changed', { current });
  }

  private note(
    tx: Transaction,
    caller: Caller,
    { action, absenceId }: { action: AccessAction; absenceId: string },
  ): void {
    const subject = { subject: 'absence', subjectId: absenceId, clientId: null } as const;
    this.accessLog.note(tx, caller, { action, ...subject });
  }
}

/** The row rule: the owner's area reaches everybody's absences, any other one the caller's own. */
const ownOnly = ({ role, memberId }: Caller): string | null => (role === 'owner' ? null : memberId);
const isOf = (caller: Caller, memberId: string) => [null, memberId].includes(ownOnly(caller));

const daysOf = ({ first_day, last_day }: { first_day: string; last_day: string }) => ({
  firstDay: first_day,
  lastDay: last_day,
});

const view = (row: AbsenceRow): Absence => ({
  id: row.id,
  revision: row.revision,
  memberId: row.member_id,
  memberName: row.member_name,
  ...daysOf(row),
  cover:
    row.cover_id === null
      ? null
      : { memberId: row.cover_id, name: row.cover_name ?? '', canCover: row.can_cover },
  when: whenIs(daysOf(row), row.today),
});
