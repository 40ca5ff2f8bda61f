import { Get, Param, Query } from '@nestjs/common';
import { Id, TimelinePage, TimelineQuery } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { TimelineService } from './timeline.service.ts';

@AreaController('therapist', 'clients/:clientId/timeline')
export class TimelineController {
  constructor(private readonly service: TimelineService) {}

  @Get()
  @Answers(200, TimelinePage)
  page(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Query({ schema: TimelineQuery }) query: TimelineQuery,
  ): Promise<TimelinePage> {
    return this.service.page(caller, clientId, query);
  }
}
