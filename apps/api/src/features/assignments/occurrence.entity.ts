import type { OccurrenceState } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One due instance of an assignment; a log has one that stays open. */
@Entity('occurrences')
export class OccurrenceEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'occurrence_id' }) occurrenceId!: string;
  @Column('uuid', { name: 'assignment_id' }) assignmentId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') kind!: 'once' | 'log';
  @Column('text') state!: OccurrenceState;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
