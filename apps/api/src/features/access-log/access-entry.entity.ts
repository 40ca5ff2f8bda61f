import { Column, Entity, PrimaryColumn } from 'typeorm';

export const accessActions = [
  'opened',
  'created',
  'changed',
  'wrote',
  'finished',
  'shared',
  'declined',
  'set_aside',
  'ended',
  'undone',
  'marked_read',
  'marked_unread',
  'took_back',
  'erased',
  'signed',
  'invited',
  'accepted',
  'deactivated',
  'reactivated',
  'archived',
  'brought_back',
  'started',
  'cancelled',
  'refused',
] as const;
export type AccessAction = (typeof accessActions)[number];

export const accessSubjects = [
  'caseload',
  'client',
  'clients',
  'assignment',
  'assignments',
  'home',
  'response',
  'review',
  'clinical_note',
  'clinical_notes',
  'invitation',
  'member',
  'members',
  'practice',
  'absence',
  'absences',
  'help_contacts',
  'care',
  'session',
  'sessions',
  'today',
  'timeline',
  'clinical_note_version',
  'clinical_note_addendum',
  'response_line',
  'glass_door',
  'consent',
  'exercise',
  'exercise_draft',
  'exercise_version',
  'exercise_translation',
  'measure',
  'measure_wording',
  'progress',
  'progress_settings',
  'pause',
  'safety_settings',
  'safety_answers',
  'safety_plan',
  'flag',
  'flags',
  'pathway',
  'enrolment',
  'demo_mail',
  'route',
] as const;
export type AccessSubject = (typeof accessSubjects)[number];

/** Who did what with which matter, and when. Rows are only ever added. */
@Entity('access_log')
export class AccessEntryEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'entry_id' }) entryId!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('text') role!: string;
  @Column('text') action!: AccessAction;
  @Column('text') subject!: AccessSubject;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('text', { name: 'request_id' }) requestId!: string;
  /** Of a writing spell only: its first and last save, and how many there were. */
  @Column('timestamptz', { name: 'first_at', nullable: true }) firstAt!: Date | null;
  @Column('timestamptz', { name: 'last_at', nullable: true }) lastAt!: Date | null;
  @Column('integer', { nullable: true }) saves!: number | null;
}
