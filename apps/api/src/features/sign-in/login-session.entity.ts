import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in on one device. `session` alone is a meeting, in this product. */
@Entity('login_sessions')
export class LoginSessionEntity {
  @PrimaryColumn('uuid', { name: 'sign_in_id' }) signInId!: string;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('text', { name: 'device_label' }) deviceLabel!: string;
  @Column('text', { array: true }) factors!: string[];
  @Column('timestamptz', { name: 'stepped_up_at', nullable: true }) steppedUpAt!: Date | null;
  @Column('integer', { name: 'idle_minutes' }) idleMinutes!: number;
  @Column('integer', { name: 'absolute_minutes' }) absoluteMinutes!: number;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  /** Written at most once a minute. */
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
