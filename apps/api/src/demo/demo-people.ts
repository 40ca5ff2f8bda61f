import { Injectable } from '@nestjs/common';
import { currentConsent, writtenOn } from '@selfward/content';
import type { Role } from '@selfward/domain';
import { Clock } from '../database/clock.ts';
import { Database } from '../database/database.ts';
import { newId } from '../database/id.ts';
import type { Transaction } from '../database/transaction.ts';
import { ConsentEntity, consentToday } from '../features/invitations/index.ts';
import { Practices } from '../features/practices/index.ts';
import { UserEntity } from '../features/sign-in/index.ts';
import type { Person } from './stories/story-types.ts';

/** What set-up and invitations do in a real practice, without passwords: the demo has none. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly database: Database,
    private readonly practices: Practices,
    private readonly clock: Clock,
  ) {}

  /** The first of them owns the practice. */
  async open(
    practice: { name: string; phone: string; timeZone: string },
    therapists: Person[],
  ): Promise<string> {
    const practiceId = newId();
    for (const [at, { name, email }] of therapists.entries()) {
      const userId = newId();
      const roles: Role[] = at === 0 ? ['owner', 'therapist', 'cover'] : ['therapist', 'cover'];
      await this.database.transaction({ practiceId, userId }, async (tx) => {
        this.add(tx, userId, email);
        if (at === 0) this.practices.create(tx, { practiceId, kind: 'demo', ...practice });
        this.practices.join(tx, { practiceId, userId, name, roles });
      });
    }
    return practiceId;
  }

  async letIn(practiceId: string, clientId: string, { name, email }: Person): Promise<void> {
    const userId = newId();
    const roles: Role[] = ['client'];
    await this.database.transaction({ practiceId, userId }, async (tx) => {
      this.add(tx, userId, email);
      const memberId = this.practices.join(tx, { practiceId, userId, name, roles });
      void tx.run('update clients set member_id = $3 where practice_id = $1 and client_id = $2', [
        practiceId,
        clientId,
        memberId,
      ]);
      void tx.insert(ConsentEntity, consentToday({ practiceId, clientId }, this.agreedAt()));
    });
  }

  /** When they came, or on the morning of the words that are asked for now, where those are younger. */
  private agreedAt(): Date {
    const written = new Date(`${writtenOn(currentConsent)}T06:00:00Z`);
    const came = this.clock.now();
    return came > written ? came : written;
  }

  private add(tx: Transaction, userId: string, email: string): void {
    const createdAt = this.clock.now();
    void tx.insert(UserEntity, { userId, email, passwordHash: null, createdAt });
  }
}
