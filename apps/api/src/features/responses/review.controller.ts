import { Get, Param, Query } from '@nestjs/common';
import { Id, Pinned, ReviewPage, ReviewQuery } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { PinnedService } from './pinned.service.ts';
import { ReviewService } from './review.service.ts';

@AreaController('therapist', 'clients/:clientId/responses')
export class ReviewController {
  constructor(
    private readonly service: ReviewService,
    private readonly pins: PinnedService,
  ) {}

  @Get()
  @Answers(200, ReviewPage)
  page(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
    @Query({ schema: ReviewQuery }) query: ReviewQuery,
  ): Promise<ReviewPage> {
    return this.service.page(caller, clientId, query);
  }

  @Get('pinned')
  @Answers(200, Pinned)
  pinned(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<Pinned> {
    return this.pins.read(caller, clientId);
  }
}
