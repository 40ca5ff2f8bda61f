import type { NoteState, NoteTemplate } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The therapist's own record of a session; its text is ciphertext under the client's key. */
@Entity('clinical_notes')
export class ClinicalNoteEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('integer') revision!: number;
  @Column('text') state!: NoteState;
  @Column('text') template!: NoteTemplate;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId!: string | null;
  @Column('date', { name: 'session_on' }) sessionOn!: string;
  @Column('bytea') text!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: Date | null;
}
