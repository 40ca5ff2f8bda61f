import type { Role } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A client or a new member asked to sign in. The token is made by the mail that carries it; only the hash is here. */
@Entity('invitations')
export class InvitationEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'invitation_id' }) invitationId!: string;
  /** Null for a member: then `name` and `roles` say who it will be. */
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { array: true, nullable: true }) roles!: Role[] | null;
  /** In lower case, like the account that it will open. */
  @Column('text') email!: string;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy!: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('bytea', { name: 'token_hash', nullable: true }) tokenHash!: Buffer | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
}
