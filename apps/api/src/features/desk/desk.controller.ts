import { Get, Query } from '@nestjs/common';
import { DeskClients, DeskClientsQuery, DeskSessions, SessionsQuery } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { DeskService } from './desk.service.ts';

@AreaController('desk', '')
export class DeskController {
  constructor(private readonly desk: DeskService) {}

  @Get('clients')
  @Answers(200, DeskClients)
  clients(
    @CurrentCaller() caller: Caller,
    @Query({ schema: DeskClientsQuery }) query: DeskClientsQuery,
  ): Promise<DeskClients> {
    return this.desk.clients(caller, query);
  }

  @Get('sessions')
  @Answers(200, DeskSessions)
  sessions(
    @CurrentCaller() caller: Caller,
    @Query({ schema: SessionsQuery }) query: SessionsQuery,
  ): Promise<DeskSessions> {
    return this.desk.sessions(caller, query);
  }
}
