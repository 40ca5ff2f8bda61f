import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  ChangeClient,
  Client,
  ClientLines,
  ClientsQuery,
  CreateClient,
  Id,
} from '@selfward/contract';
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
import { ArchiveService } from './archive.service.ts';
import { ClientListService } from './client-list.service.ts';
import { ClientsService } from './clients.service.ts';

@AreaController('therapist', 'clients')
export class TherapistClientsController {
  constructor(
    private readonly clients: ClientsService,
    private readonly lists: ClientListService,
    private readonly archives: ArchiveService,
  ) {}

  @Get()
  @Answers(200, ClientLines)
  list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: ClientsQuery }) query: ClientsQuery,
  ): Promise<ClientLines> {
    return this.lists.inCare(caller, query);
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

  @Post(':clientId/archive')
  @NeedsIfMatch()
  @Answers(200, Client)
  archive(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @IfMatch() revision: number,
  ): Promise<Client> {
    return this.archives.archive(caller, { clientId, revision });
  }

  @Post(':clientId/bring-back')
  @NeedsIfMatch()
  @Answers(200, Client)
  bringBack(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @IfMatch() revision: number,
  ): Promise<Client> {
    return this.archives.bringBack(caller, { clientId, revision });
  }
}
