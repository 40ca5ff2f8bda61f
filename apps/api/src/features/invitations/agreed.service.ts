import { Injectable } from '@nestjs/common';
import { consentByVersion, consentFor } from '@selfward/content';
import type { AgreedConsent } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { AgreedRepository, type AgreedRow } from './agreed.repository.ts';
import { hashOfConsent } from './current-consent.ts';

/** What a client agreed to, to be read again. */
@Injectable()
export class AgreedService {
  constructor(
    private readonly database: Database,
    private readonly repository: AgreedRepository,
  ) {}

  async open(caller: ClientCaller): Promise<AgreedConsent> {
    const [row] = await this.database.glance(caller, (tx) => this.repository.newest(tx, caller));
    if (!row) throw new Problem('not-found');
    const { version, agreed_at, time_zone } = row;
    return { version, agreedOn: dayIn(time_zone, agreed_at), sections: sectionsOf(row) };
  }
}

/** Words that the hash does not prove are not shown as what somebody agreed to. */
function sectionsOf({ version, text_hash, practice_name, therapist_name }: AgreedRow) {
  const consent = consentByVersion(version);
  if (!consent || hashOfConsent(consent) !== text_hash) throw new Problem('unexpected');
  return consentFor(consent, { practice: practice_name, therapist: therapist_name });
}
