import { Body, Get, Param, Post } from '@nestjs/common';
import { ClientPlan, Id, PlanOpened } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { ReadPlansService } from './read-plans.service.ts';

/** Reading alone: a therapist has no way to write a plan. */
@AreaController('therapist', 'clients/:clientId/safety-plan')
export class TherapistSafetyPlanController {
  constructor(private readonly plans: ReadPlansService) {}

  @Get()
  @Answers(200, ClientPlan)
  open(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<ClientPlan> {
    return this.plans.open(caller, clientId);
  }

  @Post('opened')
  @Answers(204, Nothing)
  opened(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Body({ schema: PlanOpened }) { plan }: PlanOpened,
  ): Promise<void> {
    return this.plans.opened(caller, clientId, plan);
  }
}
