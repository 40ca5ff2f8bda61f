import type { SharingState } from '@selfward/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Each step between kept and shared, for ever. */
@Entity('response_sharing')
export class ResponseSharingEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'sharing_id' }) sharingId!: string;
  @Column('uuid', { name: 'response_id' }) responseId!: string;
  @Column('text', { name: 'from_state' }) fromState!: SharingState;
  @Column('text', { name: 'to_state' }) toState!: SharingState;
  @Column('integer') revision!: number;
  @Column('timestamptz') at!: Date;
}
