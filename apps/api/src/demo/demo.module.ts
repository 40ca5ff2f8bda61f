import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PathwaysModule } from '../features/pathways/index.ts';
import { PracticesModule } from '../features/practices/index.ts';
import { RhythmsModule } from '../features/rhythms/index.ts';
import { JobsModule } from '../jobs/jobs.module.ts';
import { DemoJobs } from './demo-jobs.ts';
import { DemoLinkEntity } from './demo-link.entity.ts';
import { DemoLinks } from './demo-links.ts';
import { DemoPeople } from './demo-people.ts';
import { DemoController } from './demo.controller.ts';
import { Demo } from './demo.ts';
import { SeedDemo } from './seed-demo.ts';
import { UnfinishedMark } from './unfinished-mark.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([DemoLinkEntity]),
    JobsModule,
    PathwaysModule,
    PracticesModule,
    RhythmsModule,
  ],
  controllers: [DemoController],
  providers: [Demo, DemoJobs, DemoLinks, DemoPeople, SeedDemo, UnfinishedMark],
  exports: [Demo],
})
export class DemoModule {}
