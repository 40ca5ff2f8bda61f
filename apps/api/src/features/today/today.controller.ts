import { Get } from '@nestjs/common';
import { Today } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { TodayService } from './today.service.ts';

@AreaController('therapist', 'today')
export class TodayController {
  constructor(private readonly service: TodayService) {}

  @Get()
  @Answers(200, Today)
  open(@CurrentCaller() caller: Caller): Promise<Today> {
    return this.service.open(caller);
  }
}
