import { Body, Param, Post } from '@nestjs/common';
import { Id, OpenedAll } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { ReadingService } from './reading.service.ts';

@AreaController('therapist', 'clients/:clientId/opened')
export class OpenAllController {
  constructor(private readonly service: ReadingService) {}

  @Post()
  @Answers(204, Nothing)
  open(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Body({ schema: OpenedAll }) body: OpenedAll,
  ): Promise<void> {
    return this.service.openAll(caller, clientId, body);
  }
}
