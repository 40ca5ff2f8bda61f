import { Injectable } from '@nestjs/common';
import type { Role } from '@selfward/domain';
import { Clock } from '../database/clock.ts';
import { Database } from '../database/database.ts';
import { newId } from '../database/id.ts';
import { Practices } from '../features/practices/index.ts';
import { UserEntity } from '../features/sign-in/index.ts';

export interface Person {
  name: string;
  email: string;
}

/** What set-up and invitations do in a real practice, without passwords: the demo has none. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly database: Database,
    private readonly practices: Practices,
    private readonly clock: Clock,
  ) {}

  async open(practice: { name: string; phone: string }, therapist: Person): Promise<string> {
    const [practiceId, userId] = [newId(), newId()];
    // The zone of this machine, so that "today" is the day of whoever looks.
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    await this.database.transaction({ practiceId, userId }, async (tx) => {
      const { email, name } = therapist;
      void tx.insert(UserEntity, {
        userId,
        email,
        passwordHash: null,
        createdAt: this.clock.now(),
      });
      this.practices.create(tx, { practiceId, kind: 'demo', ...practice, timeZone });
      this.practices.join(tx, { practiceId, userId, name, roles: ['owner', 'therapist'] });
    });
    return practiceId;
  }

  async letIn(practiceId: string, clientId: string, { name, email }: Person): Promise<void> {
    const userId = newId();
    const roles: Role[] = ['client'];
    await this.database.transaction({ practiceId, userId }, async (tx) => {
      void tx.insert(UserEntity, {
        userId,
        email,
        passwordHash: null,
        createdAt: this.clock.now(),
      });
      const memberId = this.practices.join(tx, { practiceId, userId, name, roles });
      void tx.run('update clients set member_id = $3 where practice_id = $1 and client_id = $2', [
        practiceId,
        clientId,
        memberId,
      ]);
    });
  }
}
