import { Get, Param, Query } from '@nestjs/common';
import { Id, LogPage, LogQuery, Slug } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { LogsService } from './logs.service.ts';

@AreaController('therapist', 'clients/:clientId/logs')
export class TherapistLogsController {
  constructor(private readonly service: LogsService) {}

  @Get(':slug')
  @Answers(200, LogPage)
  read(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Param('slug', { schema: Slug }) slug: string,
    @Query({ schema: LogQuery }) query: LogQuery,
  ): Promise<LogPage> {
    return this.service.ofClient(caller, { clientId, slug, query });
  }
}
