import { Module } from '@nestjs/common';
import { MailModule } from '../features/mail/index.ts';
import { PathwaysModule } from '../features/pathways/index.ts';
import { ProgressModule } from '../features/progress/index.ts';
import { RhythmsModule } from '../features/rhythms/index.ts';
import { SafetyModule } from '../features/safety/index.ts';
import { CleanUp } from './clean-up.ts';
import { Jobs } from './jobs.ts';
import { Standstill } from './standstill.ts';
import { TaskList } from './task-list.ts';

@Module({
  imports: [MailModule, ProgressModule, PathwaysModule, RhythmsModule, SafetyModule],
  providers: [CleanUp, Jobs, Standstill, TaskList],
  exports: [Standstill, TaskList],
})
export class JobsModule {}
