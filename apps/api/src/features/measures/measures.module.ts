import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { SafetyModule } from '../safety/index.ts';
import { MeasureGate } from './measure-gate.ts';
import { MeasuresController } from './measures.controller.ts';
import { MeasuresService } from './measures.service.ts';
import { OwnerMeasuresController } from './owner-measures.controller.ts';
import { WordingRepository } from './wording.repository.ts';
import { WordingService } from './wording.service.ts';

@Module({
  imports: [ExercisesModule, SafetyModule],
  controllers: [MeasuresController, OwnerMeasuresController],
  providers: [MeasureGate, MeasuresService, WordingRepository, WordingService],
  exports: [MeasureGate],
})
export class MeasuresModule {}
