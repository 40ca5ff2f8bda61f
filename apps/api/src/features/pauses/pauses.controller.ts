import { Body, Delete, Put } from '@nestjs/common';
import { Pause, TakePause } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { PausesService } from './pauses.service.ts';

/** Each may be sent twice and says the same. */
@AreaController('client', 'pause')
export class PausesController {
  constructor(private readonly service: PausesService) {}

  /** From today on; a break that is running becomes as long as this one. */
  @Put()
  @Answers(200, Pause)
  take(
    @CurrentClient() caller: ClientCaller,
    @Body({ schema: TakePause }) body: TakePause,
  ): Promise<Pause> {
    return this.service.take(caller, body);
  }

  @Delete()
  @Answers(204, Nothing)
  goOn(@CurrentClient() caller: ClientCaller): Promise<void> {
    return this.service.goOn(caller);
  }
}
