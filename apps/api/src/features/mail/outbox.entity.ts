import { Column, Entity, PrimaryColumn } from 'typeorm';

export const mailTemplates = [
  'client-invitation',
  'member-invitation',
  'sign-in-code',
  'something-waits',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/** A mail to be sent: which letter, and the id of what it is about. Its text is made when it is sent. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'mail_id' }) mailId!: string;
  @Column('text') template!: MailTemplate;
  /** The invitation, the code that was asked for, or the member; the address is looked up from there. */
  @Column('uuid', { name: 'recipient_id' }) recipientId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  /** In the demo practice only, whose mail never leaves: the whole letter, encrypted. */
  @Column('bytea', { nullable: true }) body!: Buffer | null;
}
