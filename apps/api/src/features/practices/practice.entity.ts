import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practices')
export class PracticeEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @Column('integer', { default: 1 }) revision!: number;
  @Column('text') kind!: 'demo' | 'real';
  @Column('text') name!: string;
  /** IANA zone of its sessions. */
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  /** When it can be reached, and when it reads: told to its clients in these words. */
  @Column('text', { default: '' }) hours!: string;
  @Column('text', { name: 'reading_habit', default: '' }) readingHabit!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
