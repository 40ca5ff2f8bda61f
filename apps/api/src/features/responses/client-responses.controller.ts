import { Body, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  ClientResponse,
  FinishResponse,
  Id,
  PracticeView,
  PracticeViewQuery,
  ShareResponse,
} from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { IdempotencyKey, NeedsIdempotencyKey } from '../../http/preconditions.ts';
import { ClientResponsesService } from './client-responses.service.ts';
import { FinishService } from './finish.service.ts';
import { SharingService } from './sharing.service.ts';

@AreaController('client', 'responses/:responseId')
export class ClientResponsesController {
  constructor(
    private readonly service: ClientResponsesService,
    private readonly finishing: FinishService,
    private readonly sharing: SharingService,
  ) {}

  @Get()
  @Answers(200, ClientResponse)
  open(
    @CurrentClient() caller: ClientCaller,
    @Param('responseId', { schema: Id }) responseId: string,
  ): Promise<ClientResponse> {
    return this.service.open(caller, responseId);
  }

  /** Goes through the same cut as what the practice reads, before it is shared. */
  @Get('practice-view')
  @Answers(200, PracticeView)
  practiceView(
    @CurrentClient() caller: ClientCaller,
    @Param('responseId', { schema: Id }) responseId: string,
    @Query({ schema: PracticeViewQuery }) query: PracticeViewQuery,
  ): Promise<PracticeView> {
    return this.service.practiceView(caller, responseId, query);
  }

  @Delete()
  @Answers(204, Nothing)
  erase(
    @CurrentClient() caller: ClientCaller,
    @Param('responseId', { schema: Id }) responseId: string,
  ): Promise<void> {
    return this.service.erase(caller, responseId);
  }

  @Post('finish')
  @NeedsIdempotencyKey()
  @Answers(200, ClientResponse)
  finish(
    @CurrentClient() caller: ClientCaller,
    @Param('responseId', { schema: Id }) responseId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: FinishResponse }) body: FinishResponse,
  ): Promise<ClientResponse> {
    return this.finishing.finish(caller, { responseId, key, body });
  }

  @Post('share')
  @NeedsIdempotencyKey()
  @Answers(200, ClientResponse)
  share(
    @CurrentClient() caller: ClientCaller,
    @Param('responseId', { schema: Id }) responseId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: ShareResponse }) body: ShareResponse,
  ): Promise<ClientResponse> {
    return this.sharing.share(caller, { responseId, key, body });
  }

  @Post('take-back')
  @Answers(200, ClientResponse)
  takeBack(
    @CurrentClient() caller: ClientCaller,
    @Param('responseId', { schema: Id }) responseId: string,
  ): Promise<ClientResponse> {
    return this.sharing.takeBack(caller, responseId);
  }
}
