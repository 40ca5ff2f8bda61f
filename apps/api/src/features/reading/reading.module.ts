import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { GlassDoorController } from './glass-door.controller.ts';
import { GlassDoorRepository } from './glass-door.repository.ts';
import { GlassDoorService } from './glass-door.service.ts';
import { MarkAllController } from './mark-all.controller.ts';
import { OpenAllController } from './open-all.controller.ts';
import { ReadingController } from './reading.controller.ts';
import { ReadingRepository } from './reading.repository.ts';
import { ReadingService } from './reading.service.ts';

@Module({
  imports: [ExercisesModule],
  controllers: [GlassDoorController, MarkAllController, OpenAllController, ReadingController],
  providers: [GlassDoorRepository, GlassDoorService, ReadingRepository, ReadingService],
})
export class ReadingModule {}
