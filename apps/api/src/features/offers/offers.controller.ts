import { Get, Param } from '@nestjs/common';
import { Id, OfferedLines } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { OffersService } from './offers.service.ts';

@AreaController('client', 'assignments/:assignmentId/offers')
export class OffersController {
  constructor(private readonly service: OffersService) {}

  @Get()
  @Answers(200, OfferedLines)
  read(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<OfferedLines> {
    return this.service.read(caller, assignmentId);
  }
}
