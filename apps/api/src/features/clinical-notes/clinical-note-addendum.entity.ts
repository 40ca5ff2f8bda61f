import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Added to a signed note; its text is ciphertext under the client's key. Rows are only ever added. */
@Entity('clinical_note_addenda')
export class ClinicalNoteAddendumEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'addendum_id' }) addendumId!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('bytea') text!: Buffer;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
}
