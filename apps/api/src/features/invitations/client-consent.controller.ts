import { Body, Get, Post } from '@nestjs/common';
import { AgreeAnew, AgreedConsent } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { AgreedService } from './agreed.service.ts';

@AreaController('client', 'consent')
export class ClientConsentController {
  constructor(private readonly service: AgreedService) {}

  @Get()
  @Answers(200, AgreedConsent)
  open(@CurrentClient() caller: ClientCaller): Promise<AgreedConsent> {
    return this.service.open(caller);
  }

  /** Said twice is said once. */
  @Post()
  @Answers(204, Nothing)
  agree(
    @CurrentClient() caller: ClientCaller,
    @Body({ schema: AgreeAnew }) body: AgreeAnew,
  ): Promise<void> {
    return this.service.agree(caller, body);
  }
}
