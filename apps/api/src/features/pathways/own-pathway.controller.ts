import { Get, Param, Post } from '@nestjs/common';
import { ClientPathway, Slug } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { OwnPathwayService } from './own-pathway.service.ts';

@AreaController('client', 'pathway')
export class OwnPathwayController {
  constructor(private readonly service: OwnPathwayService) {}

  @Get()
  @Answers(200, ClientPathway)
  open(@CurrentClient() caller: ClientCaller): Promise<ClientPathway> {
    return this.service.open(caller);
  }

  /** "Not this one". Sent twice it says the same. */
  @Post('steps/:step/decline')
  @Answers(204, Nothing)
  decline(
    @CurrentClient() caller: ClientCaller,
    @Param('step', { schema: Slug }) step: string,
  ): Promise<void> {
    return this.service.decline(caller, step);
  }

  /** "I would like this one": the therapist sees it, and nothing opens by it. */
  @Post('steps/:step/ask')
  @Answers(204, Nothing)
  ask(
    @CurrentClient() caller: ClientCaller,
    @Param('step', { schema: Slug }) step: string,
  ): Promise<void> {
    return this.service.ask(caller, step);
  }

  @Post('steps/:step/let-go')
  @Answers(204, Nothing)
  letGo(
    @CurrentClient() caller: ClientCaller,
    @Param('step', { schema: Slug }) step: string,
  ): Promise<void> {
    return this.service.letGo(caller, step);
  }

  @Post('steps/:step/bring-back')
  @Answers(204, Nothing)
  bringBack(
    @CurrentClient() caller: ClientCaller,
    @Param('step', { schema: Slug }) step: string,
  ): Promise<void> {
    return this.service.bringBack(caller, step);
  }
}
