import { Get, Param } from '@nestjs/common';
import { ClientSafety, Id } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { FlagsService } from './flags.service.ts';

/** For the therapist, of one client. */
@AreaController('therapist', 'clients/:clientId/safety')
export class ClientSafetyController {
  constructor(private readonly flags: FlagsService) {}

  @Get()
  @Answers(200, ClientSafety)
  open(
    @CurrentCaller() caller: Caller,
    @Param('clientId', { schema: Id }) clientId: string,
  ): Promise<ClientSafety> {
    return this.flags.ofClient(caller, clientId);
  }
}
