import { Get, Param } from '@nestjs/common';
import { BesideResponse, Id, SharedResponse } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { BesideService } from './beside.service.ts';
import { ReviewService } from './review.service.ts';

@AreaController('therapist', 'responses')
export class SharedResponsesController {
  constructor(
    private readonly service: ReviewService,
    private readonly besides: BesideService,
  ) {}

  @Get(':responseId')
  @Answers(200, SharedResponse)
  open(
    @CurrentCaller() caller: Caller,
    @Param('responseId', { schema: Id }) responseId: string,
  ): Promise<SharedResponse> {
    return this.service.open(caller, responseId);
  }

  @Get(':responseId/beside')
  @Answers(200, BesideResponse)
  beside(
    @CurrentCaller() caller: Caller,
    @Param('responseId', { schema: Id }) responseId: string,
  ): Promise<BesideResponse> {
    return this.besides.read(caller, responseId);
  }
}
