import { Injectable } from '@nestjs/common';
import { consentByVersion, consentFor, currentConsent } from '@selfward/content';
import type { AgreeAnew, AgreedConsent } from '@selfward/contract';
import { dayIn } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { AccessLog } from '../access-log/index.ts';
import { AgreedRepository, type AgreedRow } from './agreed.repository.ts';
import { consentToday, hashOfConsent } from './current-consent.ts';

/** What a client agreed to, to be read again; and newer words, once they agree to those. */
@Injectable()
export class AgreedService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly repository: AgreedRepository,
  ) {}

  async open(caller: ClientCaller): Promise<AgreedConsent> {
    const [row] = await this.database.glance(caller, (tx) => this.repository.newest(tx, caller));
    if (!row) throw new Problem('not-found');
    const { version, agreed_at, time_zone } = row;
    const agreedOn = dayIn(time_zone, agreed_at);
    return { version, agreedOn, sections: sectionsOf(row), newer: newerFor(row) };
  }

  async agree({ practiceId, clientId, ...by }: ClientCaller, { version }: AgreeAnew) {
    if (version !== currentConsent.version)
      throw invalidInput([{ path: ['version'], message: 'This text has a newer version.' }]);
    const caller = { practiceId, clientId, ...by };
    const consent = consentToday({ practiceId, clientId }, this.clock.now());
    await this.database.transaction(caller, async (tx) => {
      const before = await this.repository.lockNewest(tx, caller);
      const isNew = before?.version !== version;
      if (isNew) this.repository.add(tx, consent);
      this.accessLog.note(tx, caller, {
        action: 'accepted',
        subject: 'consent',
        subjectId: isNew ? consent.consentId : before.consent_id,
        clientId,
      });
    });
  }
}

const newerFor = ({ version, practice_name, therapist_name }: AgreedRow) =>
  version === currentConsent.version
    ? null
    : {
        version: currentConsent.version,
        sections: consentFor(currentConsent, {
          practice: practice_name,
          therapist: therapist_name,
        }),
      };

/** Words that the hash does not prove are not shown as what somebody agreed to. */
function sectionsOf({ version, text_hash, practice_name, therapist_name }: AgreedRow) {
  const consent = consentByVersion(version);
  if (!consent || hashOfConsent(consent) !== text_hash) throw new Problem('unexpected');
  return consentFor(consent, { practice: practice_name, therapist: therapist_name });
}
