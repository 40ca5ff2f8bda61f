import { Injectable } from '@nestjs/common';
import type { ClientPlan } from '@selfward/contract';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { Vault } from '../../vault/vault.ts';
import { Openings } from '../openings/index.ts';
import { sharedPlanOf } from './plan-content.ts';
import { SafetyPlansRepository } from './safety-plans.repository.ts';
import { SharedPlans } from './shared-plans.ts';

/** A plan as its therapist reads it: what the client shared of it, and not that there is more. */
@Injectable()
export class ReadPlansService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly openings: Openings,
    private readonly shared: SharedPlans,
    private readonly repository: SafetyPlansRepository,
  ) {}

  async open(caller: Caller, clientId: string): Promise<ClientPlan> {
    const [isInCare, row] = await this.database.glance(caller, (tx) =>
      Promise.all([
        this.repository.isInCare(tx, caller, clientId),
        this.shared.ofClient(tx, caller, clientId),
      ]),
    );
    if (!isInCare) throw new Problem('not-found');
    const keys = await this.vault.client(caller.practiceId, clientId);
    return { plan: sharedPlanOf(keys, row) };
  }

  /** Also when it was taken back while it stood there: it was seen. */
  async opened(caller: Caller, clientId: string, versionId: string): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const [isInCare, wasThere] = await Promise.all([
        this.repository.isInCare(tx, caller, clientId),
        this.shared.wasReadable(tx, caller, { clientId, versionId }),
      ]);
      if (!isInCare || !wasThere) throw new Problem('not-found');
      const opened = { what: 'safety_plan', subjectId: versionId, clientId } as const;
      await this.openings.add(tx, caller, opened);
    });
  }
}
