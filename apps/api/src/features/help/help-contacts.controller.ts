import { Body, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  HelpContact,
  HelpContacts,
  Id,
  OrderHelpContacts,
  WriteHelpContact,
} from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import {
  IdempotencyKey,
  IfMatch,
  NeedsIdempotencyKey,
  NeedsIfMatch,
} from '../../http/preconditions.ts';
import { HelpService } from './help.service.ts';

@AreaController('owner', 'help-contacts')
export class HelpContactsController {
  constructor(private readonly help: HelpService) {}

  @Get()
  @Answers(200, HelpContacts)
  list(@CurrentCaller() caller: Caller): Promise<HelpContacts> {
    return this.help.list(caller);
  }

  @Post()
  @NeedsIdempotencyKey()
  @Answers(201, HelpContact)
  add(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: WriteHelpContact }) request: WriteHelpContact,
  ): Promise<HelpContact> {
    return this.help.add(caller, request, key);
  }

  /** No If-Match: see the service. */
  @Post('order')
  @Answers(204, Nothing)
  order(
    @CurrentCaller() caller: Caller,
    @Body({ schema: OrderHelpContacts }) { ids }: OrderHelpContacts,
  ): Promise<void> {
    return this.help.order(caller, ids);
  }

  @Put(':contactId')
  @NeedsIfMatch()
  @Answers(200, HelpContact)
  change(
    @CurrentCaller() caller: Caller,
    @Param('contactId', { schema: Id }) contactId: string,
    @Body({ schema: WriteHelpContact }) request: WriteHelpContact,
    @IfMatch() revision: number,
  ): Promise<HelpContact> {
    return this.help.change(caller, { contactId, revision }, request);
  }

  @Delete(':contactId')
  @NeedsIfMatch()
  @Answers(204, Nothing)
  takeAway(
    @CurrentCaller() caller: Caller,
    @Param('contactId', { schema: Id }) contactId: string,
    @IfMatch() revision: number,
  ): Promise<void> {
    return this.help.takeAway(caller, { contactId, revision });
  }
}
