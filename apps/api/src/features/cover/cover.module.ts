import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/index.ts';
import { SafetyPlansModule } from '../safety-plans/index.ts';
import { CoverController } from './cover.controller.ts';
import { CoverRepository } from './cover.repository.ts';
import { CoverService } from './cover.service.ts';

@Module({
  imports: [OpeningsModule, SafetyPlansModule],
  controllers: [CoverController],
  providers: [CoverRepository, CoverService],
})
export class CoverModule {}
