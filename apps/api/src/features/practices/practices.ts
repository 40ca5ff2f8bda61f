import { Injectable } from '@nestjs/common';
import type { Role } from '@selfward/domain';
import { Clock } from '../../database/clock.ts';
import { newId } from '../../database/id.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Keyring } from '../../vault/keyring.ts';
import { Vault } from '../../vault/vault.ts';
import { MembershipEntity } from './membership.entity.ts';
import { PracticeEntity } from './practice.entity.ts';

export interface NewPractice {
  practiceId: string;
  kind: 'demo' | 'real';
  name: string;
  timeZone: string;
  phone: string | null;
}

export interface NewMember {
  practiceId: string;
  userId: string;
  name: string;
  roles: Role[];
}

/** Making practices and members; used by set-up, by invitations and by the demo. */
@Injectable()
export class Practices {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** In the practice's own context, with its first key. */
  create(tx: Transaction, practice: NewPractice): Keyring {
    void tx.insert(PracticeEntity, { ...practice, createdAt: this.clock.now() });
    return this.vault.newPracticeKey(tx, practice.practiceId);
  }

  /** Answers with the id of the new member. */
  join(tx: Transaction, member: NewMember): string {
    const memberId = newId();
    const createdAt = this.clock.now();
    void tx.insert(MembershipEntity, { ...member, memberId, createdAt, deactivatedAt: null });
    return memberId;
  }
}
