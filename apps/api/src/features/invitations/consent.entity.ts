import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a client agreed to: which text, in which language, and the hash of its exact words. */
@Entity('consents')
export class ConsentEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'consent_id' }) consentId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') version!: string;
  @Column('text') language!: string;
  @Column('text', { name: 'text_hash' }) textHash!: string;
  @Column('timestamptz', { name: 'agreed_at' }) agreedAt!: Date;
}
