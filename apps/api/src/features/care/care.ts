import { Injectable } from '@nestjs/common';
import { requireActive } from '@selfward/domain';
import type { Transaction } from '../../database/transaction.ts';
import type { Caller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';

/**
 * The row rule of everything that a therapist may see or change: an open care relationship.
 * $1 is the practice, $2 the member who asks, `client` the column that names the client.
 */
export const inCare = (client: string): string =>
  `exists (select from care_relationships care
    where care.practice_id = $1 and care.member_id = $2 and care.client_id = ${client}
      and care.ended_on is null)`;

/** The row rule of what a client shared: whoever joined the care later reads what came from then on. */
export const mayRead = (client: string, sharedAt: string): string =>
  `exists (select from care_relationships care
    where care.practice_id = $1 and care.member_id = $2 and care.client_id = ${client}
      and care.ended_on is null and (care.reads_from is null or care.reads_from <= ${sharedAt}))`;

/** Names of everybody who can read today what this client shares; whoever was in care first comes first. */
export const readersOf = (client: string): string =>
  `array(select reader.name from care_relationships care
    join memberships reader on reader.practice_id = $1 and reader.member_id = care.member_id
    where care.practice_id = $1 and care.client_id = ${client} and care.ended_on is null
      and reader.deactivated_at is null
    order by care.started_on, care.care_id)`;

@Injectable()
export class Care {
  /**
   * Something new about a client starts here: reads are narrowed by `inCare`, an insert is not.
   * The row is held until the end, so that care cannot end in between. Wait for it before writing.
   */
  async requireInCare(tx: Transaction, caller: Caller, clientId: string): Promise<void> {
    const open = await tx.one(
      `select 1 from care_relationships where practice_id = $1 and member_id = $2
         and client_id = $3 and ended_on is null for share`,
      [caller.practiceId, caller.memberId, clientId],
    );
    if (!open) throw new Problem('not-found');
  }

  /** The same for what only begins while the work goes on: an agreement, a session. */
  async requireActive(tx: Transaction, caller: Caller, clientId: string): Promise<void> {
    const open = await tx.one<{ is_archived: boolean }>(
      `select c.archived_at is not null as is_archived
       from care_relationships care
       join clients c on c.practice_id = $1 and c.client_id = care.client_id
       where care.practice_id = $1 and care.member_id = $2 and care.client_id = $3
         and care.ended_on is null for share of care`,
      [caller.practiceId, caller.memberId, clientId],
    );
    if (!open) throw new Problem('not-found');
    requireActive({ isArchived: open.is_archived });
  }

  /** Waits for everything that anybody in care is beginning with this client. */
  async lockTeam(tx: Transaction, { practiceId }: Caller, clientId: string): Promise<void> {
    await tx.many(
      `select 1 from care_relationships where practice_id = $1 and client_id = $2
         and ended_on is null order by care_id for update`,
      [practiceId, clientId],
    );
  }
}
