import { Get, Param, Query } from '@nestjs/common';
import { LastCard, LastCardQuery, Slug } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { LastCardService } from './last-card.service.ts';

@AreaController('therapist', 'exercises/:slug/last-card')
export class LastCardController {
  constructor(private readonly service: LastCardService) {}

  @Get()
  @Answers(200, LastCard)
  last(
    @CurrentCaller() caller: Caller,
    @Param('slug', { schema: Slug }) slug: string,
    @Query({ schema: LastCardQuery }) { clientId }: LastCardQuery,
  ): Promise<LastCard> {
    return this.service.last(caller, { slug, clientId });
  }
}
