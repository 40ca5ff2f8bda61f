import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ChangeClient, Client, ClientPage, CreateClient, Id, PageQuery } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import {
  IdempotencyKey,
  IfMatch,
  NeedsIdempotencyKey,
  NeedsIfMatch,
} from '../../http/preconditions.ts';
import { ClientsService } from './clients.service.ts';

@AreaController('therapist', 'clients')
export class TherapistClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Get()
  @Answers(200, ClientPage)
  list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<ClientPage> {
    return this.clients.list(caller, query);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, Client)
  create(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: CreateClient }) request: CreateClient,
  ): Promise<Client> {
    return this.clients.create(caller, request, key);
  }

  @Get(':clientId')
  @Answers(200, Client)
  open(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<Client> {
    return this.clients.open(caller, clientId);
  }

  @Put(':clientId')
  @NeedsIfMatch()
  @Answers(200, Client)
  change(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Body({ schema: ChangeClient }) request: ChangeClient,
    @IfMatch() revision: number,
  ): Promise<Client> {
    return this.clients.change(caller, clientId, { revision, request });
  }
}
