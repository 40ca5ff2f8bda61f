import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/index.ts';
import { CareModule } from '../care/index.ts';
import { ExercisesModule } from '../exercises/index.ts';
import { MeasuresModule } from '../measures/index.ts';
import { RhythmsModule } from '../rhythms/index.ts';
import { SafetyModule } from '../safety/index.ts';
import { Covered } from './covered.ts';
import { EnrolmentActsService } from './enrolment-acts.service.ts';
import { ClientEnrolmentsController, EnrolmentActsController } from './enrolments.controller.ts';
import { EnrolmentsRepository } from './enrolments.repository.ts';
import { EnrolmentsService } from './enrolments.service.ts';
import { OpenNow } from './open-now.ts';
import { OpenSteps } from './open-steps.ts';
import { OpenStepsRepository } from './open-steps.repository.ts';
import { OwnPathwayController } from './own-pathway.controller.ts';
import { OwnPathwayRepository } from './own-pathway.repository.ts';
import { OwnPathwayService } from './own-pathway.service.ts';
import { PathwayExercises } from './pathway-exercises.ts';
import { PathwaysController } from './pathways.controller.ts';
import { PathwaysRepository } from './pathways.repository.ts';
import { PathwaysService } from './pathways.service.ts';
import { SharedPace } from './shared-pace.ts';
import { StepAgreements } from './step-agreements.ts';

@Module({
  imports: [
    AssignmentsModule,
    CareModule,
    ExercisesModule,
    MeasuresModule,
    RhythmsModule,
    SafetyModule,
  ],
  controllers: [
    PathwaysController,
    ClientEnrolmentsController,
    EnrolmentActsController,
    OwnPathwayController,
  ],
  providers: [
    Covered,
    EnrolmentActsService,
    EnrolmentsRepository,
    EnrolmentsService,
    OpenNow,
    OpenSteps,
    OpenStepsRepository,
    OwnPathwayRepository,
    OwnPathwayService,
    PathwayExercises,
    PathwaysRepository,
    PathwaysService,
    SharedPace,
    StepAgreements,
  ],
  exports: [OpenSteps],
})
export class PathwaysModule {}
