import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member cares for a client from one day to another; open while `endedOn` is null. */
@Entity('care_relationships')
export class CareRelationshipEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'care_id' }) careId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('date', { name: 'started_on' }) startedOn!: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  /** Reads what is shared from this moment on; null for whoever was there from the start. */
  @Column('timestamptz', { name: 'reads_from', nullable: true }) readsFrom!: Date | null;
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy!: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
}
