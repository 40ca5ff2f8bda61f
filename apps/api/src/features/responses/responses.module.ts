import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExercisesModule } from '../exercises/index.ts';
import { SafetyModule } from '../safety/index.ts';
import { ScoresModule } from '../scores/index.ts';
import { BeginController } from './begin.controller.ts';
import { BeginRepository } from './begin.repository.ts';
import { BeginService } from './begin.service.ts';
import { BesideRepository } from './beside.repository.ts';
import { BesideService } from './beside.service.ts';
import { ClientResponsesController } from './client-responses.controller.ts';
import { ClientResponsesRepository } from './client-responses.repository.ts';
import { ClientResponsesService } from './client-responses.service.ts';
import { DraftItemsController } from './draft-items.controller.ts';
import { DraftItemsRepository } from './draft-items.repository.ts';
import { DraftItemsService } from './draft-items.service.ts';
import { FinishRepository } from './finish.repository.ts';
import { FinishService } from './finish.service.ts';
import { LinesController } from './lines.controller.ts';
import { LinesRepository } from './lines.repository.ts';
import { LinesService } from './lines.service.ts';
import { PinnedRepository } from './pinned.repository.ts';
import { PinnedService } from './pinned.service.ts';
import { ResponseRevisionEntity } from './response-revision.entity.ts';
import { ResponseSharingEntity } from './response-sharing.entity.ts';
import { ResponseEntity } from './response.entity.ts';
import { ReviewController } from './review.controller.ts';
import { ReviewRepository } from './review.repository.ts';
import { ReviewService } from './review.service.ts';
import { SharedResponsesController } from './shared-responses.controller.ts';
import { SharingRepository } from './sharing.repository.ts';
import { SharingService } from './sharing.service.ts';
import { WrittenExercise } from './written-exercise.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([ResponseEntity, ResponseRevisionEntity, ResponseSharingEntity]),
    ExercisesModule,
    SafetyModule,
    ScoresModule,
  ],
  controllers: [
    BeginController,
    ClientResponsesController,
    DraftItemsController,
    LinesController,
    ReviewController,
    SharedResponsesController,
  ],
  providers: [
    BeginRepository,
    BeginService,
    BesideRepository,
    BesideService,
    ClientResponsesRepository,
    ClientResponsesService,
    DraftItemsRepository,
    DraftItemsService,
    FinishRepository,
    FinishService,
    LinesRepository,
    LinesService,
    PinnedRepository,
    PinnedService,
    ReviewRepository,
    ReviewService,
    SharingRepository,
    SharingService,
    WrittenExercise,
  ],
})
export class ResponsesModule {}
