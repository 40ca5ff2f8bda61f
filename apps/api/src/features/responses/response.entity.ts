import type { SharingState } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a client wrote for an occurrence: its state and its revisions, no words of it. */
@Entity('responses')
export class ResponseEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId!: string;
  @Column('uuid', { name: 'occurrence_id' }) occurrenceId!: string;
  @Column('uuid', { name: 'assignment_id' }) assignmentId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  /** False for an entry of a log, of which there may be many. */
  @Column('boolean') once!: boolean;
  @Column('text') state!: SharingState;
  /** Newest finished revision. */
  @Column('integer') revision!: number;
  @Column('integer', { name: 'shared_revision', nullable: true }) sharedRevision!: number | null;
  /** With its moment and its items: what is read while a newer sharing can be undone. */
  @Column('integer', { name: 'previous_shared_revision', nullable: true })
  previousSharedRevision!: number | null;
  @Column('timestamptz', { name: 'previous_shared_at', nullable: true })
  previousSharedAt!: Date | null;
  @Column('text', { name: 'previous_items', array: true, nullable: true })
  previousItems!: string[] | null;
  /** With what is shared: "I would like you to read this before we meet". */
  @Column('boolean', { name: 'read_first' }) readFirst!: boolean;
  @Column('boolean', { name: 'previous_read_first' }) previousReadFirst!: boolean;
  @Column('boolean', { name: 'was_shared' }) wasShared!: boolean;
  /** What `wasShared` goes back to when sharing is undone in time. */
  @Column('boolean', { name: 'shared_before_undo' }) sharedBeforeUndo!: boolean;
  @Column('timestamptz', { name: 'begun_at' }) begunAt!: Date;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt!: Date | null;
  @Column('timestamptz', { name: 'readable_from', nullable: true }) readableFrom!: Date | null;
}
