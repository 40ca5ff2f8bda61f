import { Injectable } from '@nestjs/common';
import type { CoveredClient, CoveredClients, CoveredRecord } from '@selfward/contract';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { openDetails } from '../clients/index.ts';
import { Openings } from '../openings/index.ts';
import { SharedPlans, sharedPlanOf } from '../safety-plans/index.ts';
import { coveredPlan, type CoveredRow, CoverRepository } from './cover.repository.ts';

/** Whom to call while a colleague is away, and nothing that was written to that colleague. */
@Injectable()
export class CoverService {
  constructor(
    private readonly database: Database,
    private readonly repository: CoverRepository,
    private readonly plans: SharedPlans,
    private readonly openings: Openings,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<CoveredClients> {
    const now = this.clock.now();
    const rows = await this.database.glance(caller, (tx) => this.repository.list(tx, caller, now));
    return { clients: rows.map(view) };
  }

  async open(caller: Caller, clientId: string): Promise<CoveredRecord> {
    const wanted = { clientId, now: this.clock.now() };
    const [row, plan] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.open(tx, caller, wanted),
        this.plans.ofCovered(tx, caller, { clientId, covered: coveredPlan }),
      ]),
    );
    if (!row) throw new Problem('not-found');
    const keys = await this.vault.client(caller.practiceId, clientId);
    const details = openDetails(keys, row);
    return { ...view(row), calledBy: row.called_by, ...details, plan: sharedPlanOf(keys, plan) };
  }

  /** The plan stood on a screen for three seconds. */
  async opened(caller: Caller, clientId: string, versionId: string): Promise<void> {
    const wanted = { clientId, now: this.clock.now() };
    await this.database.transaction(caller, async (tx) => {
      const [isCovered, wasThere] = await Promise.all([
        this.repository.isCovered(tx, caller, wanted),
        this.plans.wasReadable(tx, caller, { clientId, versionId }),
      ]);
      if (!isCovered || !wasThere) throw new Problem('not-found');
      const opened = { what: 'safety_plan', subjectId: versionId, clientId } as const;
      await this.openings.add(tx, caller, opened);
    });
  }
}

const view = (row: CoveredRow): CoveredClient => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  mayLeaveMessage: row.may_leave_message,
  therapistName: row.therapist_name,
  until: row.until,
});
