import { Body, Param, Post } from '@nestjs/common';
import { Id, MarkAllRead } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { ReadingService } from './reading.service.ts';

@AreaController('therapist', 'clients/:clientId/read')
export class MarkAllController {
  constructor(private readonly service: ReadingService) {}

  @Post()
  @Answers(204, Nothing)
  mark(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Body({ schema: MarkAllRead }) body: MarkAllRead,
  ): Promise<void> {
    return this.service.markAll(caller, clientId, body);
  }
}
