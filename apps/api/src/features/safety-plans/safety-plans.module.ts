import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/index.ts';
import { ClientSafetyPlanController } from './client-safety-plan.controller.ts';
import { PlanSharingService } from './plan-sharing.service.ts';
import { ReadPlansService } from './read-plans.service.ts';
import { SafetyPlansRepository } from './safety-plans.repository.ts';
import { SafetyPlansService } from './safety-plans.service.ts';
import { SharedPlans } from './shared-plans.ts';
import { TherapistSafetyPlanController } from './therapist-safety-plan.controller.ts';

@Module({
  imports: [OpeningsModule],
  controllers: [ClientSafetyPlanController, TherapistSafetyPlanController],
  providers: [
    PlanSharingService,
    ReadPlansService,
    SafetyPlansRepository,
    SafetyPlansService,
    SharedPlans,
  ],
  exports: [SharedPlans],
})
export class SafetyPlansModule {}
