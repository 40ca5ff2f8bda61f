import { Module } from '@nestjs/common';
import { ExerciseVersions } from './exercise-versions.ts';
import { ExerciseVersionsRepository } from './exercise-versions.repository.ts';
import { ExercisesController } from './exercises.controller.ts';
import { ExercisesService } from './exercises.service.ts';
import { OwnVersions } from './own-versions.ts';
import { OwnVersionsRepository } from './own-versions.repository.ts';

@Module({
  controllers: [ExercisesController],
  providers: [
    ExercisesService,
    ExerciseVersions,
    ExerciseVersionsRepository,
    OwnVersions,
    OwnVersionsRepository,
  ],
  exports: [ExerciseVersions, OwnVersions, OwnVersionsRepository],
})
export class ExercisesModule {}
