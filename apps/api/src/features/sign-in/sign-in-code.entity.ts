import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that was asked for; its digits are made when the mail is sent, and only hashed here. */
@Entity('sign_in_codes')
export class SignInCodeEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'code_id' }) codeId!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('bytea', { name: 'browser_hash' }) browserHash!: Buffer;
  @Column('bytea', { name: 'code_hash', nullable: true }) codeHash!: Buffer | null;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
