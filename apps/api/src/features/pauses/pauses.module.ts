import { Module } from '@nestjs/common';
import { RhythmsModule } from '../rhythms/index.ts';
import { PausesController } from './pauses.controller.ts';
import { PausesRepository } from './pauses.repository.ts';
import { PausesService } from './pauses.service.ts';

@Module({
  imports: [RhythmsModule],
  controllers: [PausesController],
  providers: [PausesService, PausesRepository],
})
export class PausesModule {}
