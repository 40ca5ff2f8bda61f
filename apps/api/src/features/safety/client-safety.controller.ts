import { Get, Param } from '@nestjs/common';
import { FlagLines, GivenAnswers, Id } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { FlagsService } from './flags.service.ts';

/** For the therapist, of one client. */
@AreaController('therapist', 'clients/:clientId')
export class ClientSafetyController {
  constructor(private readonly flags: FlagsService) {}

  @Get('flags')
  @Answers(200, FlagLines)
  waiting(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<FlagLines> {
    return this.flags.ofClient(caller, clientId);
  }

  @Get('safety-answers')
  @Answers(200, GivenAnswers)
  answers(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<GivenAnswers> {
    return this.flags.answersOf(caller, clientId);
  }
}
