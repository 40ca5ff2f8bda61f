import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.ts';
import { ExercisesModule } from '../exercises/index.ts';
import { MeasuresModule } from '../measures/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { RhythmsModule } from '../rhythms/index.ts';
import { AgreementRows } from './agreement-rows.ts';
import { SafetyModule } from '../safety/index.ts';
import { AgreeService } from './agree.service.ts';
import { AgreementStepsController } from './agreement-steps.controller.ts';
import { AgreementStepsRepository } from './agreement-steps.repository.ts';
import { AgreementStepsService } from './agreement-steps.service.ts';
import { ClientAnswersController } from './client-answers.controller.ts';
import { ClientAnswersRepository } from './client-answers.repository.ts';
import { ClientAnswersService } from './client-answers.service.ts';
import { ClientAssignmentsController } from './client-assignments.controller.ts';
import { ClientAssignmentsRepository } from './client-assignments.repository.ts';
import { ClientAssignmentsService } from './client-assignments.service.ts';
import { InsteadController } from './instead.controller.ts';
import { InsteadRepository } from './instead.repository.ts';
import { InsteadService } from './instead.service.ts';
import { LastCardController } from './last-card.controller.ts';
import { LastCardRepository } from './last-card.repository.ts';
import { LastCardService } from './last-card.service.ts';
import { MoveOnController } from './move-on.controller.ts';
import { MoveOnRepository } from './move-on.repository.ts';
import { MoveOnService } from './move-on.service.ts';
import { NewestEdition } from './newest-edition.ts';
import { OccurrenceEntity } from './occurrence.entity.ts';
import { SetAsideController } from './set-aside.controller.ts';
import { SetAsideRepository } from './set-aside.repository.ts';
import { SetAsideService } from './set-aside.service.ts';
import { TherapistAssignmentsController } from './therapist-assignments.controller.ts';
import { TherapistAssignmentsRepository } from './therapist-assignments.repository.ts';
import { TherapistAssignmentsService } from './therapist-assignments.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([OccurrenceEntity]),
    CareModule,
    ExercisesModule,
    MeasuresModule,
    ResponsesModule,
    RhythmsModule,
    SafetyModule,
  ],
  controllers: [
    TherapistAssignmentsController,
    AgreementStepsController,
    InsteadController,
    LastCardController,
    MoveOnController,
    ClientAssignmentsController,
    ClientAnswersController,
    SetAsideController,
  ],
  providers: [
    AgreementRows,
    AgreeService,
    AgreementStepsService,
    AgreementStepsRepository,
    LastCardService,
    InsteadRepository,
    InsteadService,
    LastCardRepository,
    MoveOnRepository,
    MoveOnService,
    NewestEdition,
    ClientAnswersService,
    ClientAnswersRepository,
    TherapistAssignmentsService,
    TherapistAssignmentsRepository,
    ClientAssignmentsService,
    ClientAssignmentsRepository,
    SetAsideRepository,
    SetAsideService,
  ],
  exports: [AgreementRows],
})
export class AssignmentsModule {}
