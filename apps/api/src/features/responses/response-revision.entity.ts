import type { ResponseSize } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A finished answer as it was: one ciphertext, never changed. */
@Entity('response_revisions')
export class ResponseRevisionEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId!: string;
  @PrimaryColumn('integer') revision!: number;
  @Column('bytea') answers!: Buffer;
  @Column('text') size!: ResponseSize;
  @Column('timestamptz', { name: 'finished_at' }) finishedAt!: Date;
  /** Items that were changed after old words were shown. */
  @Column('text', { array: true }) amended!: string[];
}
