import { Injectable } from '@nestjs/common';
import type { SafetyPlan, ShareSafetyPlan } from '@selfward/contract';
import {
  isOnlyLess,
  isSameShare,
  type PlanPart,
  planParts,
  planReadNow,
  requireSharing,
  type ResponseState,
  RuleBroken,
  share,
  takeBack,
  takeBackSome,
  unshare,
  visibleFrom,
  writtenParts,
} from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { invalidInput } from '../../http/problem.ts';
import { newestOf, planOf } from './plan-view.ts';
import { type PlanRow, type SharingRow, SafetyPlansRepository } from './safety-plans.repository.ts';
import { requireRevision, SafetyPlansService } from './safety-plans.service.ts';

/** The same switch as that of an answer: bound to one version, ten seconds to undo, back at any time. */
@Injectable()
export class PlanSharingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: SafetyPlansService,
    private readonly repository: SafetyPlansRepository,
  ) {}

  /** Said twice with the same choice changes nothing. */
  async share(caller: ClientCaller, { revision, parts }: ShareSafetyPlan): Promise<SafetyPlan> {
    const keys = await this.plans.keys(caller);
    return this.database.transaction(caller, async (tx) => {
      await this.repository.hold(tx, caller);
      const read = await this.plans.read(tx, caller);
      const { row } = read;
      const now = this.clock.now();
      const fewer = fewerOf(row, { revision, parts, now });
      if (!fewer) requireRevision(keys, read, revision);
      requireSharing({ isArchived: row.is_archived });
      const chosen = fewer ?? chosenParts(parts, writtenParts(newestOf(keys, read)));
      if (isAlready(row, { revision, parts: chosen })) return planOf(keys, read);
      const after = decided(row, { revision, parts: chosen, now });
      this.repository.share(tx, caller, after.row);
      if (after.undone !== null)
        this.repository.readable(tx, caller, { revision: after.undone, from: null, now });
      if (!after.isLess)
        this.repository.readable(tx, caller, { revision, from: after.row.readable_from, now });
      this.plans.note(tx, caller, after.isLess ? 'took_back' : 'shared');
      return planOf(keys, await this.plans.read(tx, caller));
    });
  }

  /** Within ten seconds the undo of the last sharing; later, and when there was none before, all. */
  async takeBack(caller: ClientCaller): Promise<SafetyPlan> {
    const keys = await this.plans.keys(caller);
    return this.database.transaction(caller, async (tx) => {
      await this.repository.hold(tx, caller);
      const { row } = await this.plans.read(tx, caller);
      const { shared_revision: revision } = row;
      if (revision === null) throw new RuleBroken('response-not-shared');
      const now = this.clock.now();
      const isUndo = canUndo(row, now);
      const after = isUndo ? unshare(stateOf(row), false) : takeBack(stateOf(row));
      this.repository.share(tx, caller, after.sharedRevision === null ? nothing : previous(row));
      if (isUndo) this.repository.readable(tx, caller, { revision, from: null, now });
      this.plans.note(tx, caller, 'took_back');
      return planOf(keys, await this.plans.read(tx, caller));
    });
  }
}

interface Chosen {
  revision: number;
  parts: PlanPart[];
}

/** A heading without words is shared by nobody; a name twice is one. */
function chosenParts(parts: readonly PlanPart[], written: readonly PlanPart[]): PlanPart[] {
  const chosen = written.filter((part) => parts.includes(part));
  if (chosen.length === 0)
    throw invalidInput([{ path: ['parts'], message: 'There is nothing written there yet.' }]);
  return chosen;
}

/** Of what is read already, some headings fewer: that needs no newer words, and brings none. */
function fewerOf(
  row: PlanRow,
  { revision, parts, now }: Chosen & { now: Date },
): PlanPart[] | null {
  const isUndo = canUndo(row, now);
  const parting = { parts: row.shared_parts, previousParts: row.previous_parts };
  const read = planReadNow(stateOf(row), { canUndo: isUndo, ...parting });
  const items = planParts.filter((part) => parts.includes(part));
  const isFewer = read !== null && items.length > 0 && isOnlyLess(read, { revision, items });
  return isFewer ? items : null;
}

const canUndo = ({ readable_from: from }: SharingRow, now: Date): boolean =>
  from !== null && now < from;

const stateOf = (row: SharingRow & { revision: number | null }): ResponseState => ({
  state: row.shared_revision === null ? 'kept' : 'shared',
  revision: row.revision ?? 0,
  sharedRevision: row.shared_revision,
  previousSharedRevision: row.previous_shared_revision,
  wasShared: row.shared_revision !== null,
});

const isAlready = (row: SharingRow, { revision, parts }: Chosen): boolean =>
  row.shared_revision !== null &&
  isSameShare(
    { revision: row.shared_revision, items: row.shared_parts ?? [] },
    { revision, items: parts },
  );

interface Decided {
  row: SharingRow;
  /** Nothing that is not read already: immediate, and nothing new. */
  isLess: boolean;
  /** A sharing that nobody could read, and that another one takes the place of. */
  undone: number | null;
}

function decided(
  row: SharingRow & { revision: number | null },
  { revision, parts, now }: Chosen & { now: Date },
): Decided {
  const isUndo = canUndo(row, now);
  const before = stateOf(row);
  const parting = { parts: row.shared_parts, previousParts: row.previous_parts };
  const read = planReadNow(before, { canUndo: isUndo, ...parting });
  const chosen = { revision, items: parts };
  const isLess = read !== null && (isOnlyLess(read, chosen) || isSameShare(read, chosen));
  const undone = isUndo && row.shared_revision !== revision ? row.shared_revision : null;
  if (isLess) {
    const { sharedRevision } = takeBackSome(before, isUndo);
    const at = isUndo ? row.previous_shared_at : row.shared_at;
    return { row: sharedAt({ revision: sharedRevision, parts, at }), isLess, undone };
  }
  const anew = share(before, revision, isUndo);
  const earlier = isUndo ? row.previous_shared_at : row.shared_at;
  return {
    row: {
      ...sharedAt({ revision: anew.sharedRevision, parts, at: now }),
      previous_shared_revision: anew.previousSharedRevision,
      previous_parts: isUndo ? row.previous_parts : row.shared_parts,
      previous_shared_at: earlier,
    },
    isLess,
    undone,
  };
}

const nothing: SharingRow = {
  shared_revision: null,
  shared_parts: null,
  shared_at: null,
  readable_from: null,
  previous_shared_revision: null,
  previous_parts: null,
  previous_shared_at: null,
};

const sharedAt = (shared: {
  revision: number | null;
  parts: PlanPart[] | null;
  at: Date | null;
}): SharingRow => ({
  ...nothing,
  shared_revision: shared.revision,
  shared_parts: shared.parts,
  shared_at: shared.at,
  readable_from: shared.at && visibleFrom(shared.at),
});

/** It was readable before, so its own ten seconds are over. */
const previous = (row: SharingRow): SharingRow =>
  sharedAt({
    revision: row.previous_shared_revision,
    parts: row.previous_parts,
    at: row.previous_shared_at,
  });
