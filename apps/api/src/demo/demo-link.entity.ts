import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that signs in to the demo practice, once. Only its hash is here. */
@Entity('demo_links')
export class DemoLinkEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'link_id' }) linkId!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
