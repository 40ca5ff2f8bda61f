import type { SessionPlace, SessionState } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting of a client and a therapist: agreed on the wall of `timeZone`, placed in time by it. */
@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('text') state!: SessionState;
  @Column('date') day!: string;
  @Column('time without time zone') clock!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('integer') minutes!: number;
  @Column('text') place!: SessionPlace;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  /** "No note needed." */
  @Column('timestamptz', { name: 'note_waived_at', nullable: true }) noteWaivedAt!: Date | null;
  /** Started, finished or cancelled last. */
  @Column('timestamptz', { name: 'acted_at', nullable: true }) actedAt!: Date | null;
  @Column('integer') revision!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
