import { Get, Query } from '@nestjs/common';
import { ClientsQuery, OwnerClients } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { ClientListService } from './client-list.service.ts';

@AreaController('owner', 'clients')
export class OwnerClientsController {
  constructor(private readonly list: ClientListService) {}

  @Get()
  @Answers(200, OwnerClients)
  page(
    @CurrentCaller() caller: Caller,
    @Query({ schema: ClientsQuery }) query: ClientsQuery,
  ): Promise<OwnerClients> {
    return this.list.ofPractice(caller, query);
  }
}
