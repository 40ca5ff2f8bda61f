import { Body, Delete, Get, Param, Put } from '@nestjs/common';
import { EarlierPlan, Id, SafetyPlan, SaveSafetyPlan, ShareSafetyPlan } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { PlanSharingService } from './plan-sharing.service.ts';
import { SafetyPlansService } from './safety-plans.service.ts';

@AreaController('client', 'safety-plan')
export class ClientSafetyPlanController {
  constructor(
    private readonly plans: SafetyPlansService,
    private readonly sharing: PlanSharingService,
  ) {}

  @Get()
  @Answers(200, SafetyPlan)
  open(@CurrentClient() caller: ClientCaller): Promise<SafetyPlan> {
    return this.plans.open(caller);
  }

  @Put()
  @NeedsIfMatch()
  @Answers(200, SafetyPlan)
  write(
    @CurrentClient() caller: ClientCaller,
    @Body({ schema: SaveSafetyPlan }) body: SaveSafetyPlan,
    @IfMatch() revision: number,
  ): Promise<SafetyPlan> {
    return this.plans.write(caller, revision, body);
  }

  @Delete()
  @NeedsIfMatch()
  @Answers(204, Nothing)
  erase(@CurrentClient() caller: ClientCaller, @IfMatch() revision: number): Promise<void> {
    return this.plans.erase(caller, revision);
  }

  @Get('versions/:versionId')
  @Answers(200, EarlierPlan)
  earlier(
    @CurrentClient() caller: ClientCaller,
    @Param('versionId', { schema: Id }) versionId: string,
  ): Promise<EarlierPlan> {
    return this.plans.earlier(caller, versionId);
  }

  @Put('sharing')
  @Answers(200, SafetyPlan)
  share(
    @CurrentClient() caller: ClientCaller,
    @Body({ schema: ShareSafetyPlan }) body: ShareSafetyPlan,
  ): Promise<SafetyPlan> {
    return this.sharing.share(caller, body);
  }

  @Delete('sharing')
  @Answers(200, SafetyPlan)
  takeBack(@CurrentClient() caller: ClientCaller): Promise<SafetyPlan> {
    return this.sharing.takeBack(caller);
  }
}
