import { Module } from '@nestjs/common';
import { OwnDayController } from './own-day.controller.ts';
import { OwnDayRepository } from './own-day.repository.ts';
import { OwnDayService } from './own-day.service.ts';
import { Planning } from './planning.ts';
import { PlanningRepository } from './planning.repository.ts';
import { Replanning } from './replanning.ts';

@Module({
  controllers: [OwnDayController],
  providers: [OwnDayService, OwnDayRepository, Planning, PlanningRepository, Replanning],
  exports: [Planning, Replanning],
})
export class RhythmsModule {}
