import { Body, Get, Param, Post } from '@nestjs/common';
import { Acknowledge, CoveredFlag, FlagLines, Id, FlagOpened } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { FlagsService } from './flags.service.ts';

@AreaController('cover', 'flags')
export class CoverFlagsController {
  constructor(private readonly flags: FlagsService) {}

  @Get()
  @Answers(200, FlagLines)
  list(@CurrentCaller() caller: Caller): Promise<FlagLines> {
    return this.flags.list(caller);
  }

  @Get(':flagId')
  @Answers(200, CoveredFlag)
  open(
    @CurrentCaller() caller: Caller,
    @Param('flagId', { schema: Id }) flagId: string,
  ): Promise<CoveredFlag> {
    return this.flags.openCovered(caller, flagId);
  }

  @Post(':flagId/seen')
  @Answers(204, Nothing)
  see(
    @CurrentCaller() caller: Caller,
    @Param('flagId', { schema: Id }) flagId: string,
  ): Promise<void> {
    return this.flags.see(caller, flagId);
  }

  @Post(':flagId/opened')
  @Answers(204, Nothing)
  opened(
    @CurrentCaller() caller: Caller,
    @Param('flagId', { schema: Id }) flagId: string,
    @Body({ schema: FlagOpened }) body: FlagOpened,
  ): Promise<void> {
    return this.flags.opened(caller, flagId, body);
  }

  @Post(':flagId/steps')
  @Answers(204, Nothing)
  acknowledge(
    @CurrentCaller() caller: Caller,
    @Param('flagId', { schema: Id }) flagId: string,
    @Body({ schema: Acknowledge }) body: Acknowledge,
  ): Promise<void> {
    return this.flags.acknowledge(caller, { flagId, body });
  }
}
