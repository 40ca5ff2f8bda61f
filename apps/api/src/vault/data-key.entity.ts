import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('data_keys')
export class DataKeyEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'key_id' }) keyId!: string;
  /** Null for the practice's own key. */
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('integer') version!: number;
  @Column('bytea') wrapped!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
