import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { TodayController } from './today.controller.ts';
import { TodayRepository } from './today.repository.ts';
import { TodayService } from './today.service.ts';

@Module({
  imports: [ExercisesModule],
  controllers: [TodayController],
  providers: [TodayService, TodayRepository],
})
export class TodayModule {}
