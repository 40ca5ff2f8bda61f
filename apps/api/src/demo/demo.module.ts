import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticesModule } from '../features/practices/index.ts';
import { RhythmsModule } from '../features/rhythms/index.ts';
import { DemoLinkEntity } from './demo-link.entity.ts';
import { DemoLinks } from './demo-links.ts';
import { DemoPeople } from './demo-people.ts';
import { DemoController } from './demo.controller.ts';
import { Demo } from './demo.ts';
import { SeedDemo } from './seed-demo.ts';
import { UnfinishedMark } from './unfinished-mark.ts';

@Module({
  imports: [TypeOrmModule.forFeature([DemoLinkEntity]), PracticesModule, RhythmsModule],
  controllers: [DemoController],
  providers: [Demo, DemoLinks, DemoPeople, SeedDemo, UnfinishedMark],
  exports: [Demo],
})
export class DemoModule {}
