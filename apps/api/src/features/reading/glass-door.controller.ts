import { Get, Query } from '@nestjs/common';
import { GlassDoor, GlassDoorQuery } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { GlassDoorService } from './glass-door.service.ts';

@AreaController('client', 'glass-door')
export class GlassDoorController {
  constructor(private readonly service: GlassDoorService) {}

  @Get()
  @Answers(200, GlassDoor)
  look(
    @CurrentClient() caller: ClientCaller,
    @Query({ schema: GlassDoorQuery }) query: GlassDoorQuery,
  ): Promise<GlassDoor> {
    return this.service.look(caller, query);
  }
}
