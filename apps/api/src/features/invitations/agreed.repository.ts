import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database/transaction.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { AccessLog } from '../access-log/index.ts';
import { ConsentEntity } from './consent.entity.ts';

export interface AgreedRow {
  version: string;
  text_hash: string;
  agreed_at: Date;
  time_zone: string;
  practice_name: string;
  therapist_name: string;
}

/** Whose invitation it was: theirs is the name that stood in the text. */
const whoInvited = `(select m.name from invitations i
  join memberships m on m.practice_id = $1 and m.member_id = i.created_by
  where i.practice_id = $1 and i.client_id = $3 and i.accepted_at is not null
  order by i.accepted_at desc, i.invitation_id desc limit 1)`;

/** Where nobody was invited, as in the demo: with whom care began. */
const withWhomCareBegan = `(select m.name from care_relationships care
  join memberships m on m.practice_id = $1 and m.member_id = care.member_id
  where care.practice_id = $1 and care.client_id = $3
  order by care.started_on, care.care_id limit 1)`;

@Injectable()
export class AgreedRepository {
  constructor(private readonly accessLog: AccessLog) {}

  /** What this client agreed to last. Names are kept in no consent, so they are those of today. */
  newest(tx: Transaction, caller: ClientCaller): Promise<AgreedRow[]> {
    return this.accessLog.open<AgreedRow>(tx, caller, {
      subject: 'consent',
      sql: `select s.consent_id as subject_id, s.client_id, s.version, s.text_hash, s.agreed_at,
          c.time_zone, p.name as practice_name,
          coalesce(${whoInvited}, ${withWhomCareBegan}, p.name) as therapist_name
        from consents s
        join clients c on c.practice_id = $1 and c.client_id = s.client_id and c.member_id = $2
        join practices p on p.practice_id = $1
        where s.practice_id = $1 and s.client_id = $3
        order by s.agreed_at desc, s.consent_id desc limit 1`,
      values: [caller.clientId],
    });
  }

  /** Two devices that agree at once wait for each other at the client's own row. */
  lockNewest(
    tx: Transaction,
    { practiceId, clientId }: ClientCaller,
  ): Promise<{ consent_id: string; version: string } | undefined> {
    void tx.run(
      `select 1 from clients where practice_id = $1 and client_id = $2 for no key update`,
      [practiceId, clientId],
    );
    return tx.one(
      `select consent_id, version from consents where practice_id = $1 and client_id = $2
       order by agreed_at desc, consent_id desc limit 1`,
      [practiceId, clientId],
    );
  }

  add(tx: Transaction, consent: ConsentEntity): void {
    void tx.insert(ConsentEntity, consent);
  }
}
