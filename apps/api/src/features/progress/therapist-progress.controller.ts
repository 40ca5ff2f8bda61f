import { Body, Get, Param, Post, Put } from '@nestjs/common';
import { Id, ShowMeasures, TherapistProgress } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { ProgressService } from './progress.service.ts';

@AreaController('therapist', 'clients/:clientId/progress')
export class TherapistProgressController {
  constructor(private readonly service: ProgressService) {}

  @Get()
  @Answers(200, TherapistProgress)
  open(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<TherapistProgress> {
    return this.service.ofClient(caller, clientId);
  }

  @Put('shown')
  @Answers(204, Nothing)
  show(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Body({ schema: ShowMeasures }) { shown }: ShowMeasures,
  ): Promise<void> {
    return this.service.show(caller, { clientId, shown });
  }

  @Post('opened')
  @Answers(204, Nothing)
  opened(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<void> {
    return this.service.opened(caller, clientId);
  }
}
