import { Injectable } from '@nestjs/common';
import type { ChangeSafety, SafetySettings } from '@selfward/contract';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { AccessLog } from '../access-log/index.ts';
import { missingOf } from './looked-after.ts';
import {
  type CoveredBy,
  LookedAfterRepository,
  type SettledRow,
} from './looked-after.repository.ts';
import { SafetySettingsRepository, type SettingsRow } from './safety-settings.repository.ts';

interface Around {
  therapists: CoveredBy[];
  covers: { member_id: string; name: string }[];
  settled: SettledRow | undefined;
}

/** What the owner says about who looks at answers about self-harm, and how soon. */
@Injectable()
export class SafetySettingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly lookedAfter: LookedAfterRepository,
    private readonly repository: SafetySettingsRepository,
  ) {}

  async open(caller: Caller): Promise<SafetySettings> {
    const [[row], around] = await this.database.glance(caller, (tx) =>
      Promise.all([this.repository.open(tx, caller), this.around(tx, caller)]),
    );
    return view(row, around);
  }

  change(caller: Caller, revision: number, body: ChangeSafety): Promise<SafetySettings> {
    const { practiceId } = caller;
    return this.database.transaction(caller, async (tx) => {
      this.repository.hold(tx, practiceId);
      const [row, around] = await Promise.all([
        this.repository.read(tx, practiceId),
        this.around(tx, caller),
      ]);
      if (row?.revision !== revision)
        throw new Problem('revision-changed', { current: view(row, around) });
      const covers = requireCovers(body, around);
      const { workingHours, withinHours } = body;
      const at = this.clock.now();
      const saved = { revision: revision + 1, workingHours, withinHours, covers, at };
      this.repository.put(tx, caller, saved);
      const subject = { subject: 'safety_settings', subjectId: null, clientId: null } as const;
      this.accessLog.note(tx, caller, { action: 'changed', ...subject });
      const [now, after] = await Promise.all([
        this.repository.read(tx, practiceId),
        this.around(tx, caller),
      ]);
      return view(now, after);
    });
  }

  private async around(tx: Transaction, { practiceId }: Caller): Promise<Around> {
    const [settled, therapists, covers] = await Promise.all([
      this.lookedAfter.settled(tx, { practiceId, now: this.clock.now() }),
      this.lookedAfter.therapists(tx, practiceId),
      this.repository.covers(tx, practiceId),
    ]);
    return { settled, therapists, covers };
  }
}

/** Nobody covers for themself, and only whoever may cover does. */
function requireCovers({ covers }: ChangeSafety, { therapists, covers: may }: Around) {
  const named = covers.flatMap(({ memberId, coverId }) =>
    coverId === null ? [] : [{ memberId, coverId }],
  );
  const isOne = (list: readonly { member_id: string }[], id: string) =>
    list.some(({ member_id }) => member_id === id);
  const issues = named.flatMap(({ memberId, coverId }, at) => {
    if (!isOne(therapists, memberId) || named.findIndex((one) => one.memberId === memberId) !== at)
      return [{ path: ['covers', at, 'memberId'], message: 'Each therapist is named once.' }];
    return memberId === coverId || !isOne(may, coverId)
      ? [{ path: ['covers', at, 'coverId'], message: 'This person cannot cover.' }]
      : [];
  });
  if (issues.length > 0) throw invalidInput(issues);
  return named;
}

function view(row: SettingsRow | undefined, around: Around): SafetySettings {
  if (!row) throw new Problem('not-found');
  const { therapists, covers, settled } = around;
  return {
    revision: row.revision,
    timeZone: row.time_zone,
    workingHours: [...row.working_hours],
    withinHours: row.within_hours,
    therapists: therapists.map(({ member_id: memberId, name, cover_id: coverId }) => ({
      memberId,
      name,
      coverId,
      missing: missingOf(settled, coverId),
    })),
    covers: covers.map(({ member_id: memberId, name }) => ({ memberId, name })),
  };
}
