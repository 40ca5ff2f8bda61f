import { Body, Get, Param, Post, Put } from '@nestjs/common';
import { ChangeMember, DeactivateMember, Id, Member, Members } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { Caller } from '../../http/caller.ts';
import { CurrentCaller } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { MembersService } from './members.service.ts';

@AreaController('owner', 'members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Answers(200, Members)
  list(@CurrentCaller() caller: Caller): Promise<Members> {
    return this.members.list(caller);
  }

  @Put(':memberId')
  @NeedsIfMatch()
  @Answers(200, Member)
  change(
    @CurrentCaller() caller: Caller,
    @Param('memberId', { schema: Id }) memberId: string,
    @Body({ schema: ChangeMember }) request: ChangeMember,
    @IfMatch() revision: number,
  ): Promise<Member> {
    return this.members.change(caller, { memberId, revision }, request);
  }

  @Post(':memberId/deactivate')
  @NeedsIfMatch()
  @Answers(200, Member)
  deactivate(
    @CurrentCaller() caller: Caller,
    @Param('memberId', { schema: Id }) memberId: string,
    @Body({ schema: DeactivateMember }) request: DeactivateMember,
    @IfMatch() revision: number,
  ): Promise<Member> {
    return this.members.deactivate(caller, { memberId, revision }, request);
  }

  @Post(':memberId/reactivate')
  @NeedsIfMatch()
  @Answers(200, Member)
  reactivate(
    @CurrentCaller() caller: Caller,
    @Param('memberId', { schema: Id }) memberId: string,
    @IfMatch() revision: number,
  ): Promise<Member> {
    return this.members.reactivate(caller, { memberId, revision });
  }
}
