import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { ClientLogsController } from './client-logs.controller.ts';
import { LogsRepository } from './logs.repository.ts';
import { LogsService } from './logs.service.ts';
import { TherapistLogsController } from './therapist-logs.controller.ts';

@Module({
  imports: [ExercisesModule],
  controllers: [ClientLogsController, TherapistLogsController],
  providers: [LogsRepository, LogsService],
})
export class LogsModule {}
