import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { OpeningsModule } from '../openings/index.ts';
import { ScoresModule } from '../scores/index.ts';
import { ClientProgressController } from './client-progress.controller.ts';
import { ProgressRepository } from './progress.repository.ts';
import { ProgressService } from './progress.service.ts';
import { ScoreAgain } from './score-again.ts';
import { TherapistProgressController } from './therapist-progress.controller.ts';

@Module({
  imports: [ExercisesModule, OpeningsModule, ScoresModule],
  controllers: [ClientProgressController, TherapistProgressController],
  providers: [ProgressRepository, ProgressService, ScoreAgain],
  exports: [ScoreAgain],
})
export class ProgressModule {}
