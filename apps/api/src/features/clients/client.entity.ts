import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person in therapy; has a record before there is any sign-in. */
@Entity('clients')
export class ClientEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'client_id' }) clientId!: string;
  /** The membership that the client signs in to; null until an invitation was accepted. */
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('integer') revision!: number;
  @Column('text') name!: string;
  @Column('text', { name: 'called_by', nullable: true }) calledBy!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('boolean', { name: 'may_leave_message' }) mayLeaveMessage!: boolean;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text') language!: string;
  @Column('boolean', { name: 'is_adult_individual' }) isAdultIndividual!: boolean;
  /** Sealed: pronouns, emergency contact, usual place, own crisis notes. */
  @Column('bytea', { nullable: true }) details!: Buffer | null;
  /** The revision that the details are sealed to; 0 while there are none. */
  @Column('integer', { name: 'details_revision' }) detailsRevision!: number;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}
