import { Body, Delete, Param, Post } from '@nestjs/common';
import { Id, QuietLine, WriteLine } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { LinesService } from './lines.service.ts';

@AreaController('therapist', 'responses/:responseId/lines')
export class LinesController {
  constructor(private readonly service: LinesService) {}

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, QuietLine)
  write(
    @CurrentCaller() caller: Caller,
    @Param('responseId', { schema: Id }) responseId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: WriteLine }) body: WriteLine,
  ): Promise<QuietLine> {
    return this.service.write(caller, { responseId, key, text: body.text });
  }

  @Delete(':lineId')
  @Answers(204, Nothing)
  undo(
    @CurrentCaller() caller: Caller,
    @Param('responseId', { schema: Id }) responseId: string,
    @Param('lineId', { schema: Id }) lineId: string,
  ): Promise<void> {
    return this.service.undo(caller, { responseId, lineId });
  }
}
