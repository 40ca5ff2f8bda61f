import { Body, Param, Post, Put } from '@nestjs/common';
import { Id, MarkRead, Opened } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { ReadingService } from './reading.service.ts';

@AreaController('therapist', 'responses/:responseId')
export class ReadingController {
  constructor(private readonly service: ReadingService) {}

  @Put('read')
  @Answers(204, Nothing)
  mark(
    @CurrentCaller() caller: Caller,
    @Param('responseId', { schema: Id }) responseId: string,
    @Body({ schema: MarkRead }) body: MarkRead,
  ): Promise<void> {
    return this.service.markOne(caller, responseId, body);
  }

  @Post('opened')
  @Answers(204, Nothing)
  opened(
    @CurrentCaller() caller: Caller,
    @Param('responseId', { schema: Id }) responseId: string,
    @Body({ schema: Opened }) body: Opened,
  ): Promise<void> {
    return this.service.open(caller, { id: responseId, seen: body.seen });
  }
}
