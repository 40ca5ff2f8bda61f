import type { Role } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's place in a practice. Without `userId` nobody signs in as it yet. */
@Entity('memberships')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId!: string;
  @Column('integer', { default: 1 }) revision!: number;
  @Column('uuid', { name: 'user_id', nullable: true }) userId!: string | null;
  @Column('text') name!: string;
  @Column('text', { array: true }) roles!: Role[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'deactivated_at', nullable: true }) deactivatedAt!: Date | null;
}
