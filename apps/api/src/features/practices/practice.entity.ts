import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practices')
export class PracticeEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @Column('text') kind!: 'demo' | 'real';
  @Column('text') name!: string;
  /** IANA zone of its sessions. */
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
