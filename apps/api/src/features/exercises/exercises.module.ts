import { Module } from '@nestjs/common';
import { ExerciseVersions } from './exercise-versions.ts';
import { ExerciseVersionsRepository } from './exercise-versions.repository.ts';
import { ExercisesController } from './exercises.controller.ts';
import { ExercisesService } from './exercises.service.ts';

@Module({
  controllers: [ExercisesController],
  providers: [ExercisesService, ExerciseVersions, ExerciseVersionsRepository],
  exports: [ExerciseVersions],
})
export class ExercisesModule {}
