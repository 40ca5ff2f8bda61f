import { Module } from '@nestjs/common';
import { ExerciseVersions } from './exercise-versions.ts';
import { ExerciseVersionsRepository } from './exercise-versions.repository.ts';
import { ExercisesController } from './exercises.controller.ts';
import { ExercisesService } from './exercises.service.ts';
import { MeasureVersions } from './measure-versions.ts';
import { MeasureVersionsRepository } from './measure-versions.repository.ts';
import { OwnVersions } from './own-versions.ts';
import { OwnVersionsRepository } from './own-versions.repository.ts';

@Module({
  controllers: [ExercisesController],
  providers: [
    ExercisesService,
    ExerciseVersions,
    ExerciseVersionsRepository,
    MeasureVersions,
    MeasureVersionsRepository,
    OwnVersions,
    OwnVersionsRepository,
  ],
  exports: [
    ExerciseVersions,
    MeasureVersions,
    MeasureVersionsRepository,
    OwnVersions,
    OwnVersionsRepository,
  ],
})
export class ExercisesModule {}
