import { Param, Post } from '@nestjs/common';
import { Id } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { InsteadService } from './instead.service.ts';

@AreaController('client', 'assignments/:assignmentId/instead')
export class InsteadController {
  constructor(private readonly service: InsteadService) {}

  @Post()
  @Answers(204, Nothing)
  take(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<void> {
    return this.service.take(caller, assignmentId);
  }
}
