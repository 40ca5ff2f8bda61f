import type { OccurrenceState } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What it is one of: the only one, a log that stays open, or one of a series. */
export type OccurrenceKind = 'once' | 'log' | 'series';

/** One due instance of an assignment. */
@Entity('occurrences')
export class OccurrenceEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'occurrence_id' }) occurrenceId!: string;
  @Column('uuid', { name: 'assignment_id' }) assignmentId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('text') kind!: OccurrenceKind;
  @Column('integer') ordinal!: number;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('date', { nullable: true }) day!: string | null;
  @Column('uuid', { name: 'for_session', nullable: true }) forSession!: string | null;
  @Column('text') state!: OccurrenceState;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
