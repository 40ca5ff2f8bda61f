import { Body, Param, Post, Put } from '@nestjs/common';
import { ChooseSize, Id } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { ClientAnswersService } from './client-answers.service.ts';

/** Each may be sent twice and says the same. */
@AreaController('client', 'assignments/:assignmentId')
export class ClientAnswersController {
  constructor(private readonly service: ClientAnswersService) {}

  @Put('size')
  @Answers(204, Nothing)
  size(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
    @Body({ schema: ChooseSize }) body: ChooseSize,
  ): Promise<void> {
    return this.service.size(caller, assignmentId, body);
  }

  @Post('decline')
  @Answers(204, Nothing)
  decline(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<void> {
    return this.service.decline(caller, assignmentId);
  }

  @Post('undo-decline')
  @Answers(204, Nothing)
  undoDecline(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<void> {
    return this.service.undoDecline(caller, assignmentId);
  }

  @Post('seen')
  @Answers(204, Nothing)
  seen(
    @CurrentClient() caller: ClientCaller,
    @Param('assignmentId', { schema: Id }) assignmentId: string,
  ): Promise<void> {
    return this.service.seen(caller, assignmentId);
  }
}
