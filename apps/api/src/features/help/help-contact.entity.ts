import type { HelpKind } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number for help that the practice found and checked itself. */
@Entity('help_contacts')
export class HelpContactEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'contact_id' }) contactId!: string;
  @Column('text') kind!: HelpKind;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { name: 'text_number', nullable: true }) textNumber!: string | null;
  @Column('text') hours!: string;
  @Column('text') languages!: string;
  @Column('text') source!: string;
  @Column('date', { name: 'checked_on' }) checkedOn!: string;
  /** Clients see the smallest first. */
  @Column('integer') place!: number;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
