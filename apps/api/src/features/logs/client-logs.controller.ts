import { Get, Param, Query } from '@nestjs/common';
import { LogPage, LogQuery, Slug } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { LogsService } from './logs.service.ts';

@AreaController('client', 'logs')
export class ClientLogsController {
  constructor(private readonly service: LogsService) {}

  @Get(':slug')
  @Answers(200, LogPage)
  read(
    @CurrentClient() caller: ClientCaller,
    @Param('slug', { schema: Slug }) slug: string,
    @Query({ schema: LogQuery }) query: LogQuery,
  ): Promise<LogPage> {
    return this.service.own(caller, { slug, query });
  }
}
