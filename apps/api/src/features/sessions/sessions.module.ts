import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.ts';
import { ClientSessionsController } from './client-sessions.controller.ts';
import { Meetings } from './meetings.ts';
import { PlanService } from './plan.service.ts';
import { SessionEntity } from './session.entity.ts';
import { SessionsController } from './sessions.controller.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SessionsService } from './sessions.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity]), CareModule],
  controllers: [SessionsController, ClientSessionsController],
  providers: [Meetings, SessionsRepository, SessionsService, PlanService],
  exports: [Meetings],
})
export class SessionsModule {}
